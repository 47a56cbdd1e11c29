import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureService, ProductRecord } from '@shanhuo/catalog';
import type { IdsBy, PermitRecord, SellerRecords } from '@shanhuo/village-seller';
import { orNull, readCsv, required, type CsvRow } from './read-csv.js';

/** Sellers, cooperatives and households of the demo shop. */
export function readSellers(folder: string): SellerRecords {
  const named = ({ of }: CsvRow) => ({
    key: of('code'),
    name: of('name'),
    nameEn: of('name_en'),
    villageCode: of('village_code'),
  });
  return {
    cooperatives: readCsv(folder, 'demo/cooperatives.csv').map((row) => ({
      ...named(row),
      sellerKey: row.of('seller_code'),
      foundedOn: row.of('founded_on'),
    })),
    households: readCsv(folder, 'demo/households.csv').map((row) => ({
      ...named(row),
      sellerKey: row.of('seller_code'),
    })),
    members: readCsv(folder, 'demo/cooperative-members.csv').map(({ of }) => ({
      cooperativeKey: of('cooperative_code'),
      householdKey: of('household_code'),
      joinedOn: of('joined_on'),
    })),
    // Invented families, who agree to all that is told of them.
    sellers: readCsv(folder, 'demo/sellers.csv').map((row) => ({
      consents: true,
      ...named(row),
      kind: row.of('kind') as SellerRecords['sellers'][number]['kind'],
      since: row.of('since'),
      legalGround: row.of('legal_ground'),
      legalGroundEn: row.of('legal_ground_en'),
      story: row.of('story'),
      storyEn: row.of('story_en'),
    })),
  };
}

/** Permits for the food that its sellers make. */
export function readPermits(folder: string, sellers: IdsBy): PermitRecord[] {
  return readCsv(folder, 'demo/permits.csv').map(({ of }) => ({
    sellerId: sellers.of(of('seller_code')),
    kind: of('kind') as PermitRecord['kind'],
    number: of('number'),
    issuer: of('issuer'),
    validFrom: of('valid_from'),
    validUntil: of('valid_until'),
    submittedAt: new Date(`${of('valid_from')}T04:00:00Z`),
  }));
}

/** Products of the demo shop, their pictures made ready in the media store. */
export async function readProducts(
  folder: string,
  ids: { readonly sellers: IdsBy; readonly villages: IdsBy },
  pictures: PictureService,
): Promise<ProductRecord[]> {
  const variants = Map.groupBy(readCsv(folder, 'demo/variants.csv'), ({ of }) => of('product_code'));
  const marks = Map.groupBy(readCsv(folder, 'demo/marks.csv'), ({ of }) => of('product_code'));
  const specialties = new Map(readCsv(folder, 'specialties.csv').map(({ of }) => [of('no'), of('code')]));
  const lots = Map.groupBy(readCsv(folder, 'demo/lots.csv'), ({ of }) => of('product_code'));
  return Promise.all(
    readCsv(folder, 'demo/products.csv').map(async ({ of, whole }) => ({
      key: of('code'),
      sellerId: ids.sellers.of(of('seller_code')),
      villageId: ids.villages.of(of('village_code')),
      categoryCode: of('category_code'),
      specialtyCode: required(specialties.get(of('specialty_no'))),
      title: of('title'),
      titleEn: of('title_en'),
      description: of('description'),
      descriptionEn: of('description_en'),
      season: orNull(of('season')),
      seasonEn: orNull(of('season_en')),
      returnClass: of('return_class') as ProductRecord['returnClass'],
      shipWithinHours: required(whole('ship_within_hours')),
      publishedAt: new Date(of('published_at')),
      picture: await pictures.prepare(readFileSync(join(folder, of('picture')))),
      variants: (variants.get(of('code')) ?? []).map(readVariant),
      marks: (marks.get(of('code')) ?? []).map(readMark),
      lots: (lots.get(of('code')) ?? []).map(readLot),
    })),
  );
}

function readVariant({ of, whole }: CsvRow): ProductRecord['variants'][number] {
  return {
    label: of('label'),
    labelEn: of('label_en'),
    netWeightGrams: whole('net_weight_grams'),
    itemCount: whole('item_count'),
    shippingWeightGrams: required(whole('shipping_weight_grams')),
    priceFen: required(whole('price_fen')),
    position: required(whole('position')),
    onHand: required(whole('on_hand')),
  };
}

function readMark({ of }: CsvRow): ProductRecord['marks'][number] {
  return {
    kind: of('kind') as ProductRecord['marks'][number]['kind'],
    evidence: of('evidence'),
    evidenceEn: of('evidence_en'),
    validFrom: of('valid_from'),
    validUntil: of('valid_until'),
    number: of('number'),
    areaCodes: of('area_codes').split(' '),
  };
}

function readLot({ of, whole }: CsvRow): ProductRecord['lots'][number] {
  const grams = whole('quantity_grams');
  return {
    key: of('code'),
    harvestedOn: of('harvested_on'),
    quantity: grams ?? required(whole('quantity_pieces')),
    unit: grams === null ? 'piece' : 'gram',
    certificate: {
      number: of('certificate_number'),
      bases: of('basis').split(' ') as ProductRecord['lots'][number]['certificate']['bases'],
      contact: orNull(of('contact')),
      issuedOn: of('issued_on'),
      validUntil: of('valid_until'),
    },
  };
}
