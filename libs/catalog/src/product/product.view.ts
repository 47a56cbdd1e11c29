import { fen, fenPer500Grams, toMoney, type Language, type Wording } from '@shanhuo/kernel';
import type { CardRow } from '../card/card.rows.js';
import type { ProductCardType, ShownMark } from '../card/card.types.js';
import type { Parcel } from '../freight/freight.rules.js';
import { toPicture } from '../media/picture.type.js';
import { toHarvestWindow, toSalesWindow } from '../window/window.view.js';
import type { ProductRow, VariantRow } from './product.rows.js';
import type { MarkType, ProductType, VariantType } from './product.types.js';

const MOST_SHOWN = 99;

/** The list of the State Council's poverty relief office of 2014, the last ones of it lifted out in November 2020. */
const evidenceOfCounty = (county: string): Wording => ({
  'zh-CN': `产地${county}在国家原832个贫困县名单内，名单上的县到2020年11月已全部脱贫摘帽`,
  en: `${county}, where it comes from, is one of the 832 counties on the national list, all lifted out of poverty by November 2020`,
});

/** A card as GraphQL shows it. */
export function toProductCard(row: CardRow): ProductCardType {
  return {
    code: row.code,
    title: row.title,
    picture:
      row.pictureHash === null
        ? null
        : toPicture(row.pictureHash, row.pictureWidth ?? 0, row.pictureHeight ?? 0, row.title),
    price: toMoney(fen(row.priceFen)),
    pricePer500g: row.pricePer500gFen === null ? null : toMoney(fen(row.pricePer500gFen)),
    variantLabel: row.variantLabel,
    variantCount: row.variantCount,
    inStock: row.inStock,
    categoryCode: row.categoryCode,
    categoryName: row.categoryName,
    sellerCode: row.sellerCode,
    sellerName: row.sellerName,
    sellerKind: row.sellerKind,
    villageCode: row.villageCode,
    villageName: row.villageName,
    townName: row.townName,
    countyCode: row.countyCode,
    countyName: row.countyName,
    marks: shownMarks(row),
    certified: row.certified === true,
    harvestWindow: toHarvestWindow(row),
  };
}

/** A product as GraphQL shows it. */
export function toProduct(row: ProductRow, language: Language): ProductType {
  return {
    ...row,
    // The county's own id is not part of the card; nothing of a village's public fields needs it.
    origin: row.origin,
    pictures: row.pictures.map(({ contentHash, width, height }) => toPicture(contentHash, width, height, row.title)),
    variants: row.variants.map(toVariant),
    parcel: parcelOf(row.variants),
    harvestWindow: toHarvestWindow(row),
    salesWindow: toSalesWindow(row),
    marks: [...row.marks, ...alleviatedMark(row, language)],
  };
}

/** One piece of the cheapest pack that can be bought, else of the cheapest: the one the card shows. */
function parcelOf(variants: readonly VariantRow[]): Parcel | undefined {
  const [cheapest] = variants.toSorted(
    (a, b) => Number(b.available > 0) - Number(a.available > 0) || a.priceFen - b.priceFen,
  );
  return cheapest && { grams: cheapest.shippingWeightGrams, pieces: 1, goodsFen: fen(cheapest.priceFen) };
}

function toVariant(row: VariantRow): VariantType {
  const price = fen(row.priceFen);
  return {
    id: row.id,
    label: row.label,
    price: toMoney(price),
    pricePer500g: row.netWeightGrams === null ? null : toMoney(fenPer500Grams(price, row.netWeightGrams)),
    netWeightGrams: row.netWeightGrams,
    itemCount: row.itemCount,
    availableQuantity: Math.min(row.available, MOST_SHOWN),
    inStock: row.available > 0,
  };
}

function shownMarks(row: CardRow): ShownMark[] {
  const marks: ShownMark[] = [];
  if (row.geographicalIndication === true) marks.push('geographical_indication');
  if (row.green === true) marks.push('green');
  if (row.organic === true) marks.push('organic');
  if (row.alleviated) marks.push('alleviated_county');
  return marks;
}

/** A fact of the origin, so it is derived and never a row somebody could add. */
function alleviatedMark(row: ProductRow, language: Language): MarkType[] {
  return row.origin.alleviated
    ? [{ kind: 'alleviated_county', evidence: evidenceOfCounty(row.origin.countyName)[language], validUntil: null }]
    : [];
}
