import type { ChinaDay } from '@shanhuo/kernel';

/** From the first day a paper is good for to the last, `2026-11-23`. */
export interface PaperDays {
  readonly validFrom: string;
  readonly validUntil: string;
}

/** Whether a paper is good on a day, its first and its last one included. */
export function isGoodOn(day: ChinaDay, { validFrom, validUntil }: PaperDays): boolean {
  return validFrom <= day && day <= validUntil;
}

/** Whether a paper is good today or some day to come: one that ends before it begins never is. */
export function isStillGood(today: ChinaDay, { validFrom, validUntil }: PaperDays): boolean {
  return validFrom <= validUntil && today <= validUntil;
}
