export { bringGoodsFile } from './bring-goods-file.js';
export { bringListing, bringPicture, type BroughtListing } from './bring-listing.js';
export { viewerOf } from './viewer-of.js';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { PROVINCES } from '@shanhuo/kernel';
import { RegionImport, SellerImport } from '@shanhuo/village-seller';
import { DIVISIONS, SELLERS, VILLAGES } from '@shanhuo/village-seller/testing';
import { FreightService } from '../freight/freight.service.js';
import type { FreightTerms, GivenFreightTerms } from '../freight/freight.terms.js';
import { CatalogImport, type CategoryRecord, type ProductRecord } from '../import/catalog.import.js';
import { RefusedWords } from '../review/refused-words.repository.js';
import { SpecialtyImport, type SpecialtyRecord } from '../specialty/specialty.import.js';
import type { RefusedWord } from '../review/refused-words.rules.js';

export const CATEGORIES: readonly CategoryRecord[] = [
  {
    code: 'mushrooms',
    name: '木耳香菇',
    nameEn: 'Mushrooms',
    returnClass: 'seven_day',
    shipWithinHours: 48,
    sixKind: null,
    permit: '无需',
    permitEn: 'None',
    permitKinds: [],
    permitOnlyPrepacked: false,
    position: 1,
  },
  {
    code: 'fruit',
    name: '水果',
    nameEn: 'Fruit',
    returnClass: 'fresh_excluded',
    shipWithinHours: 24,
    sixKind: 'fruit',
    permit: '无需',
    permitEn: 'None',
    permitKinds: [],
    permitOnlyPrepacked: false,
    position: 2,
  },
];

/** Two of the county of most specs on either shelf, and one of the other county. */
export const SPECIALTIES: readonly SpecialtyRecord[] = (
  [
    ['qingshi-black-fungus', '青石黑木耳', 'Qingshi Black Fungus', '990121', 'mushrooms'],
    ['qingshi-pears', '青石梨', 'Qingshi Pears', '990121', 'fruit'],
    ['hekou-shiitake', '河口香菇', 'Hekou Shiitake', '990102', 'mushrooms'],
  ] as const
).map(([code, name, nameEn, countyCode, categoryCode], position) => ({
  ...{ code, name, nameEn, countyCode, categoryCode, position },
  ...{ season: '4—6 月', seasonEn: 'April–June' },
}));

/** Words refused for each reason, and one that a reviewer looks at. */
export const REFUSED_WORDS: readonly RefusedWord[] = (
  [
    ['medical', '治疗', 'refused', []],
    ['superlative', '第一', 'refused', ['第一茬']],
    ['contact', '薇信', 'refused', []],
    ['wildlife', '野味', 'refused', []],
    ['alleviation', '脱贫地区', 'refused', []],
    ['alleviation', '贫困县', 'refused', []],
    ['alleviation', 'alleviated county', 'refused', []],
    ['mark', '有机', 'refused', ['有机肥']],
    ['superlative', '野生', 'looked_at', []],
  ] as const
).map(([kind, word, level, unless]) => ({
  ...{ kind, word, level, unless },
  ...{ why: '不能写', whyEn: 'not allowed', instead: '写事实', insteadEn: 'facts' },
}));

/** ¥8 the first kilogram and ¥2 each further one, free from ¥99, to all provinces but Taiwan, Hong Kong and Macao. */
export function freightTerms(given: Partial<FreightTerms> = {}): GivenFreightTerms {
  return {
    unit: 'weight',
    bands: [{ band: 1, firstUnits: 1_000, firstFen: 800, nextUnits: 1_000, nextFen: 200, freeAboveFen: 9_900 }],
    provinces: PROVINCES.map(({ code }) => ({ provinceCode: code, band: code < '700000' ? 1 : null })),
    ...given,
  };
}

type GivenProduct = Partial<ProductRecord> & {
  readonly key: string;
  readonly villageCode?: string;
  readonly sellerKey?: string;
};

/** Fills an empty database with the region and sellers of the specs, two shelves, freight, and the products that are given. */
export async function stockShop(app: INestApplicationContext, products: readonly GivenProduct[]): Promise<void> {
  await app.get(RegionImport).importIfEmpty(DIVISIONS, VILLAGES, '2023-06-30');
  await app.get(Database).inTransaction(async (tx) => {
    const catalog = app.get(CatalogImport);
    const ids = await app.get(SellerImport).importSellers(tx, SELLERS);
    await catalog.importCategories(tx, CATEGORIES);
    await app.get(SpecialtyImport).importSpecialties(tx, SPECIALTIES);
    await app.get(RefusedWords).replace(tx, REFUSED_WORDS);
    await app.get(FreightService).giveWhereMissing(tx, freightTerms());
    await catalog.importProducts(
      tx,
      products.map(({ villageCode = '990121101201', sellerKey = 'family-shop', ...given }, i) => ({
        sellerId: ids.sellers.of(sellerKey),
        villageId: ids.villages.of(villageCode),
        categoryCode: 'mushrooms',
        title: `黑木耳${i}`,
        titleEn: `Black fungus ${i}`,
        description: '晒干的。',
        descriptionEn: 'Dried in the sun.',
        season: null,
        seasonEn: null,
        returnClass: 'seven_day',
        shipWithinHours: 48,
        publishedAt: new Date(Date.UTC(2026, 0, 1) + i * 60_000),
        picture: { contentHash: i.toString(16).padStart(64, '0'), width: 1280, height: 1280 },
        variants: [aVariant()],
        marks: [],
        lots: [],
        ...given,
      })),
    );
  });
}

/** A pack of 500 g for ¥39.90, ten of them on hand, unless told otherwise. */
export function aVariant(given: Partial<ProductRecord['variants'][number]> = {}): ProductRecord['variants'][number] {
  return {
    label: '500克',
    labelEn: '500 g',
    netWeightGrams: 500,
    itemCount: null,
    priceFen: 3990,
    position: 1,
    onHand: 10,
    ...given,
  };
}
