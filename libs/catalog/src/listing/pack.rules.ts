import type { Wording } from '@shanhuo/kernel';

/** How sellers count a pack; a jin is 500 g. */
export const PACK_UNITS = ['jin', 'kg', 'gram', 'piece', 'box'] as const;
/** What a pack is counted in. */
export type PackUnit = (typeof PACK_UNITS)[number];

/** A pack as it is sold: what it is called, and what it weighs or counts. */
export interface Pack {
  readonly amount: string;
  readonly unit: PackUnit;
  readonly netWeightGrams: number | null;
  readonly itemCount: number | null;
  readonly label: Wording;
}

/** Grams of a unit, for those that weigh. */
const GRAMS: Readonly<Record<PackUnit, number | null>> = { jin: 500, kg: 1_000, gram: 1, piece: null, box: null };

/** 100 kg, or as many pieces: what no parcel carries is a slip of a digit. */
const MOST_GRAMS = 100_000;
const MOST_ITEMS = 1_000;

/** Without a scale: 100 g a piece, a kilogram a box. */
const GRAMS_OF_AN_ITEM: Readonly<Record<'piece' | 'box', number>> = { piece: 100, box: 1_000 };
/** Packing adds a tenth, and is reckoned in steps of 10 g. */
const PACKING_STEP = 10;

/**
 * Reads a pack: `2.5` jin are 1250 g, exactly, on digits and never on floats. Undefined where the amount is none, is not
 * a whole number of grams or pieces, or is more than a parcel. `label` stands before it: 特级 500克.
 */
export function readPack(amount: string, unit: PackUnit, label: string, given?: number | null): Pack | undefined {
  const hundredths = readHundredths(amount);
  if (hundredths === undefined) return undefined;
  const grams = GRAMS[unit];
  const total = (hundredths * (grams ?? 1)) / 100;
  if (!Number.isSafeInteger(total) || total < 1 || total > (grams === null ? MOST_ITEMS : MOST_GRAMS)) return undefined;
  const written = writeHundredths(hundredths);
  const name = nameOf(written, unit);
  return {
    amount: written,
    unit,
    netWeightGrams: grams === null ? (given ?? null) : total,
    itemCount: grams === null ? total : null,
    label: {
      'zh-CN': label === '' ? name['zh-CN'] : `${label} ${name['zh-CN']}`,
      en: label === '' ? name.en : `${label} ${name.en}`,
    },
  };
}

/** What a parcel of it weighs with packing, where nobody has weighed one. */
export function presumedShippingGrams({ netWeightGrams, itemCount, unit }: Pack): number {
  const net = netWeightGrams ?? (itemCount ?? 1) * GRAMS_OF_AN_ITEM[unit === 'box' ? 'box' : 'piece'];
  return Math.ceil((net * 11) / (10 * PACKING_STEP)) * PACKING_STEP;
}

function readHundredths(amount: string): number | undefined {
  const [, whole, places = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  return whole === undefined ? undefined : Number(whole + places.padEnd(2, '0'));
}

function writeHundredths(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}

function nameOf(amount: string, unit: PackUnit): Wording {
  const one = amount === '1';
  const words: Readonly<Record<PackUnit, Wording>> = {
    jin: { 'zh-CN': `${amount}斤`, en: `${amount} jin` },
    kg: { 'zh-CN': `${amount}千克`, en: `${amount} kg` },
    gram: { 'zh-CN': `${amount}克`, en: `${amount} g` },
    piece: { 'zh-CN': `${amount}个`, en: one ? '1 piece' : `${amount} pieces` },
    box: { 'zh-CN': `${amount}盒`, en: one ? '1 box' : `${amount} boxes` },
  };
  return words[unit];
}
