import type { CategoryRecord, ProductRecord, SpecialtyRecord } from '@shanhuo/catalog';
import { aVariant } from '@shanhuo/catalog/testing';
import { shortCodeOf } from '@shanhuo/kernel';
import type { AreaRecord, DivisionRecord, SellerRecords, VillageRecord } from '@shanhuo/village-seller';

/** Codes that orders of the world are given afterwards. */
export const BIG_ORDER = 'B1G0RDER';
export const BIG_PART = 'B1GPART0';

const PROVINCE = '990000';
const PREFECTURE = '990100';
const FEW = 2;

export const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const countyCode = (i: number): string => String(990_110 + i);
const townCode = (i: number): string => `${countyCode(i)}101`;
const villageCode = (i: number): string => `${townCode(i)}201`;
const named = (name: string, i: number): { name: string; nameEn: string } => ({
  name: `${name}${i}`,
  nameEn: `${name} ${i}`,
});

/** Codes that find something with many rows in it, in a world of any size. */
export const CODES = {
  village: villageCode(0),
  cooperative: shortCodeOf('cooperative 0'),
  seller: shortCodeOf('seller 0-0'),
  product: shortCodeOf('product 0-0-0'),
  specialty: 'special-0',
  freight: '420000',
  freightTemplate: shortCodeOf('seller 0-0'),
  area: '100000',
  order: BIG_ORDER,
  sellerOrder: BIG_PART,
  sellerOrders: shortCodeOf('seller 0-0'),
  packingList: shortCodeOf('seller 0-0'),
  sellerMoney: shortCodeOf('seller 0-0'),
  orderMoney: BIG_ORDER,
  payment: '01970000-0000-7000-8000-000000000000',
  reconciliation: '2026-11-21',
} as const;

/** Whose sales, in which days, and by what: one seller with many products on sale this year. */
export const SALES_ARGUMENTS: Readonly<Record<string, string | { readonly literal: string }>> = {
  scope: { literal: `{ sellerCode: "${shortCodeOf('seller 0-0')}" }` },
  period: { literal: '{ kind: YEAR }' },
  by: { literal: 'PRODUCT' },
  transactionId: CODES.payment,
  lineId: CODES.payment,
};

/** So many counties, each with one town. */
export function divisionsOf(rows: number): DivisionRecord[] {
  const division = { alleviated: false } as const;
  return [
    { ...division, ...named('省', 0), code: PROVINCE, level: 'province', parentCode: '' },
    { ...division, ...named('市', 0), code: PREFECTURE, level: 'prefecture', parentCode: PROVINCE },
    ...numbers(rows).map((i) => ({
      ...named('县', i),
      code: countyCode(i),
      level: 'county' as const,
      parentCode: PREFECTURE,
      alleviated: true,
    })),
    ...numbers(rows).map((i) => ({
      ...division,
      ...named('镇', i),
      code: townCode(i),
      level: 'town' as const,
      parentCode: countyCode(i),
    })),
  ];
}

/** So many provinces, which a search for the goods of this world finds. */
export function areasOf(rows: number): AreaRecord[] {
  return numbers(rows).map((i) => ({ code: String(100_000 + i * 10_000), name: `木耳${i}` }));
}

export function villagesOf(rows: number): VillageRecord[] {
  return numbers(rows).map((i) => ({
    ...named('村', i),
    code: villageCode(i),
    kind: 'village',
    townCode: townCode(i),
    countyCode: countyCode(i),
  }));
}

export function categoriesOf(rows: number): CategoryRecord[] {
  return numbers(rows).map((i) => ({
    ...named('货架', i),
    code: `shelf-${i}`,
    returnClass: 'seven_day',
    shipWithinHours: 48,
    sixKind: null,
    permit: '无需',
    permitEn: 'None',
    permitKinds: [],
    permitOnlyPrepacked: false,
    position: i + 1,
  }));
}

/** The first county is known for something on every shelf. */
export function specialtiesOf(rows: number): SpecialtyRecord[] {
  return numbers(rows).map((i) => ({
    ...named('特产', i),
    code: `special-${i}`,
    countyCode: countyCode(0),
    categoryCode: `shelf-${i}`,
    season: '全年',
    seasonEn: 'All year',
    position: i + 1,
  }));
}

/** A cooperative a village, with members that sell: as many as there are rows in the first one, few in the others. */
export function sellersOf(rows: number): SellerRecords {
  const homes = numbers(rows).flatMap((i) => numbers(i === 0 ? rows : FEW).map((j) => ({ i, key: `${i}-${j}` })));
  const seller = {
    since: '2022-01-01',
    legalGround: '自产',
    legalGroundEn: 'Own produce',
    story: '山里。',
    storyEn: 'Hills.',
  };
  return {
    cooperatives: numbers(rows).map((i) => ({
      ...named('合作社', i),
      key: String(i),
      villageCode: villageCode(i),
      sellerKey: `cooperative-${i}`,
      foundedOn: '2020-01-01',
    })),
    households: homes.map(({ i, key }) => ({ ...named('农户', i), key, villageCode: villageCode(i), sellerKey: key })),
    members: homes.map(({ i, key }) => ({ cooperativeKey: String(i), householdKey: key, joinedOn: '2021-01-01' })),
    sellers: [
      ...homes.map(({ i, key }) => ({
        ...seller,
        ...named('小店', i),
        key,
        kind: 'own_produce_household' as const,
        villageCode: villageCode(i),
      })),
      ...numbers(rows).map((i) => ({
        ...seller,
        ...named('合作社', i),
        key: `cooperative-${i}`,
        kind: 'cooperative' as const,
        villageCode: villageCode(i),
      })),
    ],
  };
}

export type GivenProduct = Omit<ProductRecord, 'sellerId' | 'villageId'> & {
  readonly sellerKey: string;
  readonly villageCode: string;
};

/** As many products of the first seller as there are rows, one of each other; the first has as many packs and lots. */
export function productsOf(rows: number): GivenProduct[] {
  const { sellers } = sellersOf(rows);
  return sellers.flatMap(({ key, villageCode: code }, s) =>
    numbers(s === 0 ? rows : 1).map((n) =>
      productOf(`${key}-${n}`, s === 0 && n === 0 ? rows : FEW, { key, code, shelf: (s + n) % rows }),
    ),
  );
}

function productOf(key: string, rows: number, seller: { key: string; code: string; shelf: number }): GivenProduct {
  return {
    key,
    sellerKey: seller.key,
    villageCode: seller.code,
    categoryCode: `shelf-${seller.shelf}`,
    ...(seller.code === villageCode(0) && { specialtyCode: `special-${seller.shelf}` }),
    title: `木耳 ${key}`,
    titleEn: `Fungus ${key}`,
    description: '晒干的。',
    descriptionEn: 'Dried.',
    season: null,
    seasonEn: null,
    returnClass: 'seven_day',
    shipWithinHours: 48,
    publishedAt: new Date(Date.UTC(2026, 0, 1)),
    picture: { contentHash: '0'.repeat(64), width: 1280, height: 1280 },
    variants: numbers(rows).map((i) => aVariant({ position: i + 1 })),
    marks: [
      {
        ...{ kind: 'organic', evidence: '证书', evidenceEn: 'Certificate' },
        ...{ validFrom: '2026-01-01', validUntil: '2099-12-31', areaCodes: ['990100'] },
      },
    ],
    lots: numbers(rows).map((i) => ({
      key: `${key}-${i}`,
      harvestedOn: '2026-10-01',
      quantity: 100,
      unit: 'piece',
      certificate: {
        number: `${key}-${i}`,
        bases: ['self_check'],
        // A firm says whom to call, and of a family no number is kept.
        contact: seller.key.startsWith('cooperative-') ? '0719-5551234' : null,
        issuedOn: '2026-10-02',
        validUntil: '2027-10-02',
      },
    })),
  };
}
