import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { chinaDayOf, Clock, readPageSize } from '@shanhuo/kernel';
import { byKey, type RequestContext } from '@shanhuo/kernel/graphql';
import { FamilyPhotoType, toFamilyPhoto } from '../consent/family-photo.type.js';
import { RegionRepository } from '../region/region.repository.js';
import { VillageType } from '../region/region.types.js';
import { SellerRepository } from './seller.repository.js';
import { SellerService } from './seller.service.js';
import { CooperativeConnectionType, CooperativeType, SellerType } from './seller.types.js';

@Resolver(() => SellerType)
export class SellerResolver {
  constructor(
    @Inject(SellerService) private readonly sellers: SellerService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.everyone()
  @Query(() => SellerType, {
    nullable: true,
    description: 'A seller by short code; null where there is none to be seen.',
  })
  async seller(
    @Args('code', { type: () => String, description: 'Short code.' }) code: string,
    @Context() context: RequestContext,
  ): Promise<SellerType | undefined> {
    return this.sellers.findSeller(code, context.language);
  }

  @Allow.everyone()
  @ResolveField('goodsHidden', () => Boolean, {
    description: 'Whether its goods are not shown today: it has to be verified again first, or its last day is over.',
  })
  goodsHidden(@Parent() { shownUntil }: SellerType): boolean {
    return shownUntil < chinaDayOf(this.clock.now());
  }

  @Allow.everyone()
  @ResolveField('photo', () => FamilyPhotoType, {
    nullable: true,
    description: 'A photo of the family that sells; null unless it agreed to one.',
  })
  photo(@Parent() { photo }: SellerType): FamilyPhotoType | null {
    return photo && toFamilyPhoto(photo);
  }

  @Allow.everyone()
  @ResolveField('cooperative', () => CooperativeType, {
    nullable: true,
    description: 'The cooperative that sells, or the one this household is a member of.',
  })
  cooperative(@Parent() seller: SellerType): CooperativeType | null {
    return seller.cooperative;
  }
}

@Resolver(() => CooperativeType)
export class CooperativeResolver {
  constructor(
    @Inject(SellerService) private readonly service: SellerService,
    @Inject(SellerRepository) private readonly sellers: SellerRepository,
    @Inject(RegionRepository) private readonly regions: RegionRepository,
  ) {}

  @Allow.everyone()
  @Query(() => CooperativeType, {
    nullable: true,
    description: 'A cooperative by short code; null where there is none.',
  })
  async cooperative(
    @Args('code', { type: () => String, description: 'Short code.' }) code: string,
    @Context() context: RequestContext,
  ): Promise<CooperativeType | undefined> {
    return this.service.findCooperative(code, context.language);
  }

  @Allow.everyone()
  @Query(() => CooperativeConnectionType, { description: 'The cooperatives that sell here.' })
  cooperatives(
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 24, description: 'Rows on the page, 1 to 100.' }) first = 24,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string,
  ): Promise<CooperativeConnectionType> {
    return this.service.listCooperatives(first, after ?? undefined, context.language);
  }

  @Allow.everyone()
  @ResolveField('village', () => VillageType, { description: 'Where it has its seat.' })
  async village(@Parent() cooperative: CooperativeType, @Context() context: RequestContext): Promise<VillageType> {
    const found = await context.loaders.load('village_seller.villages', cooperative.villageId, async (ids) =>
      byKey(await this.regions.findVillagesById(ids, context.language), ({ id }) => id),
    );
    if (found === undefined) throw new Error(`cooperative ${cooperative.code} has no village`);
    return found;
  }

  @Allow.everyone()
  @ResolveField('members', () => [SellerType], {
    description: 'Member households that sell themselves too, the longest here first.',
  })
  async members(
    @Parent() cooperative: CooperativeType,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 10, description: 'Rows at most, 1 to 100.' }) first = 10,
  ): Promise<SellerType[]> {
    const most = readPageSize(first, context.language);
    const found = await context.loaders.load(`village_seller.members.${most}`, cooperative.id, (ids) =>
      this.sellers.findMemberSellers(ids, most, context.language),
    );
    return found ?? [];
  }

  @Allow.everyone()
  @ResolveField('seller', () => SellerType, { nullable: true, description: 'The cooperative as a seller.' })
  async seller(
    @Parent() cooperative: CooperativeType,
    @Context() context: RequestContext,
  ): Promise<SellerType | undefined> {
    const found = await context.loaders.load('village_seller.seller_of_cooperative', cooperative.id, (ids) =>
      this.sellers.findSellersByCooperative(ids, context.language),
    );
    return found?.[0];
  }
}
