import type { LotUnit } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { getLocale } from '#generated/paraglide/runtime.js';

/** Whatever weighs is said in jin, as people at the scales do, and in kilograms in English. */
export function sayQuantity(quantity: number | string, unit: LotUnit): string {
  const locale = getLocale();
  const count = Number(quantity);
  const grams = locale === 'en' ? count / 1000 : count / 500;
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(unit === 'GRAM' ? grams : count);
  const words = { GRAM: m.quantity_weight, PIECE: m.quantity_pieces, BOX: m.quantity_boxes };
  return words[unit]({ amount });
}

/** `2026-11` as people say it. */
export function sayMonth(month: string): string {
  const shape = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(getLocale(), shape).format(new Date(`${month}-01T00:00:00Z`));
}
