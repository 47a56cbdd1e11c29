import { addChinaDays, chinaDay, type ChinaDay } from '@shanhuo/kernel';
import type { PackUnit } from '../listing/pack.rules.js';

/** What a lot is counted in. Whatever weighs is grams, so that harvests add up; boxes are not pieces. */
export const LOT_UNITS = ['gram', 'piece', 'box'] as const;
/** One of them. */
export type LotUnit = (typeof LOT_UNITS)[number];

/** What a record of a lot says: that it was harvested, that it was written wrongly, that it is done with. */
export type LotRecordKind = 'harvested' | 'corrected' | 'closed';

/** How much was harvested. */
export interface Harvested {
  readonly quantity: number;
  readonly unit: LotUnit;
}

const GRAMS: Readonly<Record<Exclude<PackUnit, 'piece' | 'box'>, number>> = { jin: 500, kg: 1_000, gram: 1 };
/** 100 tonnes, or as many pieces as nobody counts: more is a slip of a digit. */
const MOST_GRAMS = 100_000_000;
const MOST_ITEMS = 1_000_000;
/** Whoever keeps books late keeps those of a year. */
const OLDEST_DAYS = 366;

/** Reads `12.5` jin as 6250 g, exactly. Undefined for nothing, for parts of a gram or a piece, and for far too much. */
export function readHarvested(amount: string, unit: PackUnit): Harvested | undefined {
  const [, whole, places = ''] = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  if (whole === undefined) return undefined;
  const weighs = unit !== 'piece' && unit !== 'box';
  const quantity = (Number(whole + places.padEnd(2, '0')) * (weighs ? GRAMS[unit] : 1)) / 100;
  const isFine = Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= (weighs ? MOST_GRAMS : MOST_ITEMS);
  return isFine ? { quantity, unit: weighs ? 'gram' : unit } : undefined;
}

/** What is wrong with a day of harvest, as it is today: no day, one to come, or one of long ago. */
export function harvestDayProblem(
  text: string,
  today: ChinaDay,
): 'DAY_INVALID' | 'DAY_TO_COME' | 'DAY_TOO_OLD' | undefined {
  if (!isDay(text)) return 'DAY_INVALID';
  if (text > today) return 'DAY_TO_COME';
  return text < addChinaDays(today, -OLDEST_DAYS) ? 'DAY_TOO_OLD' : undefined;
}

function isDay(text: string): boolean {
  try {
    return chinaDay(text) !== '';
  } catch {
    return false;
  }
}
