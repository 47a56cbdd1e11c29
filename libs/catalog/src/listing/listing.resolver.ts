import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { BadRequestError, readProvince, readYuan, toMoney, type Language, type Wording } from '@shanhuo/kernel';
import { byKey, DecimalScalar } from '@shanhuo/kernel/graphql';
import { RegionService } from '@shanhuo/village-seller';
import { VillageType } from '@shanhuo/village-seller/graphql';
import { PictureType, toPicture } from '../media/picture.type.js';
import { PictureRepository } from '../media/picture.repository.js';
import { ProductType } from '../product/product.types.js';
import { toProduct } from '../product/product.view.js';
import { needsPrepacked, permits } from '../review/permit-gate.js';
import type { FreightShare } from './freight-check.rules.js';
import {
  FreightCheckType,
  ListingFormType,
  ListingSpecialtyType,
  type FreightShareType,
} from './listing-form.types.js';
import { ListingDeskService } from './listing-desk.service.js';
import { ListingStateEnum } from './listing.enums.js';
import type { ListingState } from './listing.states.js';
import { ListingConnectionType, ListingContentType, ListingPictureType, ListingType } from './listing.types.js';
import { contentAtWork, toListing } from './listing.view.js';
import { SpecialtyRepository } from '../specialty/specialty.repository.js';
import { PreviewService } from './preview.service.js';

const MINE = 'goods of the sellers one holds';
const SELLER_ARG = { type: () => String, description: 'Short code of the seller.' };
const NOT_A_PACK: Wording = {
  'zh-CN': '请填写重量和价格。',
  en: 'Please give a weight and a price above nothing.',
};

/** A seller's goods. Whoever does not hold the seller is told of none. */
@Resolver(() => ListingType)
export class ListingResolver {
  constructor(
    @Inject(ListingDeskService) private readonly desk: ListingDeskService,
    @Inject(PreviewService) private readonly previews: PreviewService,
    @Inject(PictureRepository) private readonly pictures: PictureRepository,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => ListingConnectionType, { description: 'Goods of a seller one holds, drafts among them, newest first.' })
  async listings(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
    @Args('state', { type: () => ListingStateEnum, nullable: true, description: 'Only these; all without it.' })
    state?: ListingState | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Goods on the page, 1 to 100.' }) first = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the one before the page.' })
    after?: string | null,
  ): Promise<ListingConnectionType> {
    const page = await this.desk.findPage(viewer, { sellerCode, state, first, after }, language);
    return { nodes: page.nodes.map((row) => toListing(row, language)), pageInfo: page.pageInfo };
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => ListingType, { nullable: true, description: 'A product of a seller one holds, by code; else null.' })
  async listing(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
    @Args('code', { type: () => String, description: 'Short code of the product.' }) code: string,
  ): Promise<ListingType | undefined> {
    const row = await this.desk.findListing(viewer, sellerCode, code);
    return row && toListing(row, language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => ProductType, {
    nullable: true,
    description:
      'What buyers would see if it were approved now; null where a shelf is missing, or it is not one’s own.',
  })
  async listingPreview(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
    @Args('code', { type: () => String, description: 'Short code of the product.' }) code: string,
  ): Promise<ProductType | undefined> {
    const row = await this.desk.findListing(viewer, sellerCode, code);
    const preview = row && (await this.previews.preview(row, contentAtWork(row), language));
    return preview && toProduct(preview, language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => ListingFormType, {
    nullable: true,
    description: 'What the form of a new product begins with; null for a seller one does not hold.',
  })
  async listingForm(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
  ): Promise<ListingFormType | undefined> {
    const form = await this.desk.findForm(viewer, sellerCode, language);
    if (form === undefined) return undefined;
    const en = language === 'en';
    return {
      villageCode: form.home.villageCode,
      villageName: en ? form.home.villageNameEn : form.home.villageName,
      mayList: form.mayList,
      specialties: form.specialties,
      categories: form.categories.map((category) => ({
        code: category.code,
        name: en ? category.nameEn : category.name,
        shipWithinHours: category.shipWithinHours,
        returnClass: category.returnClass,
        permit: en ? category.permitEn : category.permit,
        prepackedNeeded: needsPrepacked(category),
        permitNeeded: category.permitKinds.length > 0,
        looseAllowed: permits(category, false, form.has) && !needsPrepacked(category),
        prepackedAllowed: permits(category, true, form.has),
      })),
    };
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => FreightCheckType, {
    nullable: true,
    description: 'Freight of one pack against its price; null for a seller one does not hold.',
  })
  async freightCheck(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
    @Args('shippingWeightGrams', { type: () => Int, description: 'What a parcel of one weighs with packing.' })
    shippingWeightGrams: number,
    @Args('price', { type: () => DecimalScalar, description: 'Price of a pack in yuan.' }) price: string,
    @Args('netWeightGrams', { type: () => Int, nullable: true, description: 'Its net weight.' })
    netWeightGrams?: number | null,
  ): Promise<FreightCheckType | undefined> {
    const priceFen = readYuan(price);
    if (priceFen <= 0 || shippingWeightGrams <= 0)
      throw new BadRequestError('price', 'PACK_INVALID', NOT_A_PACK[language]);
    const check = await this.desk.checkFreight(viewer, sellerCode, { shippingWeightGrams, priceFen });
    if (check === undefined) return undefined;
    const { near, far, suggested } = check;
    return {
      limitPercent: Math.floor(check.limitBp / 100),
      near: near === undefined ? null : toShare(near, language),
      far: far === undefined ? null : toShare(far, language),
      suggested:
        suggested === undefined
          ? null
          : {
              packs: suggested.packs,
              price: toMoney(suggested.priceFen),
              netWeightGrams: netWeightGrams ? netWeightGrams * suggested.packs : null,
              percent: Math.ceil(suggested.shareBp / 100),
            },
    };
  }

  @Allow.asParent()
  @ResolveField('picture', () => PictureType, { nullable: true, description: 'Its first picture.' })
  async picture(@Parent() { content, title }: ListingType, @Context() { loaders }: ViewerContext) {
    const [hash] = content.content.pictures;
    const found =
      hash === undefined
        ? undefined
        : await loaders.load('catalog.pictures', hash, (hashes) => this.pictures.findPictures(hashes));
    return found === undefined ? null : toPicture(found.contentHash, found.width, found.height, title);
  }
}

function toShare(share: FreightShare, language: Language): FreightShareType {
  return {
    provinceCode: share.provinceCode,
    provinceName: readProvince(share.provinceCode)?.name[language] ?? share.provinceCode,
    fee: toMoney(share.feeFen),
    percent: Math.ceil(share.shareBp / 100),
    warned: share.isWarned,
  };
}

@Resolver(() => ListingContentType)
export class ListingContentResolver {
  constructor(
    @Inject(PictureRepository) private readonly repository: PictureRepository,
    @Inject(RegionService) private readonly regions: RegionService,
    @Inject(SpecialtyRepository) private readonly specialties: SpecialtyRepository,
  ) {}

  @Allow.asParent()
  @ResolveField('pictures', () => [ListingPictureType], { description: 'Pictures, the first one first.' })
  async pictures(
    @Parent() { content }: ListingContentType,
    @Context() { loaders }: ViewerContext,
  ): Promise<ListingPictureType[]> {
    const found = await Promise.all(
      content.pictures.map((hash) =>
        loaders.load('catalog.pictures', hash, (hashes) => this.repository.findPictures(hashes)),
      ),
    );
    return found.flatMap((each) =>
      each === undefined
        ? []
        : [{ id: each.contentHash, picture: toPicture(each.contentHash, each.width, each.height, content.title) }],
    );
  }

  @Allow.asParent()
  @ResolveField('village', () => VillageType, { nullable: true, description: 'Village of origin.' })
  async village(
    @Parent() { content }: ListingContentType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<VillageType | undefined> {
    if (content.villageId === null) return undefined;
    return loaders.load('catalog.villages', content.villageId, async (ids) =>
      byKey((await this.regions.listVillages({ ids, first: ids.length }, language)).nodes, ({ id }) => id),
    );
  }

  @Allow.asParent()
  @ResolveField('specialty', () => ListingSpecialtyType, {
    nullable: true,
    description: 'The specialty of its county that it is; null where nothing is said.',
  })
  async specialty(
    @Parent() { content }: ListingContentType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<ListingSpecialtyType | undefined> {
    const { specialtyCode } = content;
    if (!specialtyCode) return undefined;
    return loaders.load('catalog.specialties', specialtyCode, (codes) => this.specialties.findChosen(codes, language));
  }
}
