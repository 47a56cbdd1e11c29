import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Language } from '@shanhuo/kernel';
import { RegionService } from '@shanhuo/village-seller';
import { PictureRepository } from '../media/picture.repository.js';
import type { ProductRow, VariantRow } from '../product/product.rows.js';
import { ProductService } from '../product/product.service.js';
import { SpecialtyRepository } from '../specialty/specialty.repository.js';
import { ListingCheckRepository } from '../review/listing-check.repository.js';
import type { ListingContent } from './listing.content.js';
import type { ListingRow } from './listing.rows.js';
import { presumedShippingGrams, readPack } from './pack.rules.js';
import { priceField } from './listing.fields.js';

/** Shows goods as buyers would see them, before they do. */
@Injectable()
export class PreviewService {
  constructor(
    @Inject(ListingCheckRepository) private readonly facts: ListingCheckRepository,
    @Inject(RegionService) private readonly regions: RegionService,
    @Inject(PictureRepository) private readonly pictures: PictureRepository,
    @Inject(ProductService) private readonly products: ProductService,
    @Inject(SpecialtyRepository) private readonly specialties: SpecialtyRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The row a product page is made of; undefined while there is no shelf. Marks and certificates are those it has, none where its origin changes. */
  async preview(row: ListingRow, content: ListingContent, language: Language): Promise<ProductRow | undefined> {
    if (content.categoryCode === null) return undefined;
    const villageId = content.villageId ?? (await this.facts.getHome(row.sellerId)).villageId;
    const [category, villages, pictures, live, specialty] = await Promise.all([
      this.facts.findCategory(content.categoryCode),
      this.regions.listVillages({ ids: [villageId], first: 1 }, language),
      this.pictures.findPictures(content.pictures),
      row.productState === 'on_sale' ? this.products.findProduct(row.code, language) : undefined,
      content.specialtyCode
        ? this.specialties.findShown(content.specialtyCode, row.sellerId, this.clock.now(), language)
        : null,
    ]);
    const [origin] = villages.nodes;
    if (category === undefined || origin === undefined) return undefined;
    const en = language === 'en';
    const season = en ? content.seasonEn || content.season : content.season;
    return {
      id: row.id,
      code: row.code,
      sellerId: row.sellerId,
      title: en ? content.titleEn || content.title : content.title,
      description: en ? content.descriptionEn || content.description : content.description,
      season: season === '' ? null : season,
      returnClass: content.returnClass ?? category.returnClass,
      shipWithinHours: content.shipWithinHours ?? category.shipWithinHours,
      publishedAt: row.publishedAt ?? this.clock.now(),
      prepacked: content.prepacked,
      category: { code: category.code, name: en ? category.nameEn : category.name },
      specialty,
      origin,
      pictures: content.pictures.flatMap((hash) => pictures.get(hash) ?? []),
      variants: variantsOf(row, content, language),
      ...{ opensAt: null, closesAt: null, isOpen: true, shipsUntil: null },
      harvestFrom: (content.windows ?? row.windows).harvestFrom,
      harvestUntil: (content.windows ?? row.windows).harvestUntil,
      marks: live?.origin.id === villageId ? live.marks : [],
      certificates: live?.certificates ?? [],
    };
  }
}

/** Packs, or what was typed of the one of a draft, as far as it can be read. */
function variantsOf(row: ListingRow, { offer }: ListingContent, language: Language): VariantRow[] {
  const en = language === 'en';
  if (row.variants.length > 0 || offer === undefined) {
    return row.variants.map((variant) => ({
      ...variant,
      label: en ? variant.labelEn : variant.label,
      available: variant.onHand - variant.reserved,
    }));
  }
  const pack =
    offer.packUnit === null ? undefined : readPack(offer.packAmount, offer.packUnit, offer.label, offer.netWeightGrams);
  const price = priceField.safeParse(offer.price);
  if (pack === undefined || !price.success) return [];
  return [
    {
      id: row.id,
      label: pack.label[language],
      priceFen: price.data,
      netWeightGrams: pack.netWeightGrams,
      itemCount: pack.itemCount,
      shippingWeightGrams: offer.shippingWeightGrams ?? presumedShippingGrams(pack),
      available: Number(offer.stock) || 0,
    },
  ];
}
