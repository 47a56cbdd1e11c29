/**
 * Days as people in China mean them. China has kept one zone (Asia/Shanghai) without summer time since 1991, so a fixed
 * offset is exact for every moment this shop can meet.
 */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** A calendar day in Shanghai as `YYYY-MM-DD`. */
export type ChinaDay = string & { readonly __unit: 'china-day' };

/** Nobody here was born before or plans beyond: what is reckoned from a day between them has four digits for its year. */
const [EARLIEST, LATEST] = ['1900-01-01', '2999-12-31'];

/**
 * Marks a text as a day. Throws RangeError for what no calendar has, such as 2026-02-30, and for days before 1900 or after
 * 2999.
 */
export function chinaDay(text: string): ChinaDay {
  const parsed = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(text)) {
    throw new RangeError(`not a calendar day: ${text}`);
  }
  if (text < EARLIEST || text > LATEST) throw new RangeError(`a day nobody can mean: ${text}`);
  return text as ChinaDay;
}

/** The day it is in Shanghai at that moment. */
export function chinaDayOf(moment: Date): ChinaDay {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10) as ChinaDay;
}

/** The moment the day begins in Shanghai. */
export function startOfChinaDay(day: ChinaDay): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS);
}

/** The day so many calendar days later; earlier for a negative number. */
export function addChinaDays(day: ChinaDay, days: number): ChinaDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as ChinaDay;
}
