import { isDay } from '../operator/read-day.js';
import { normaliseLine } from '../text/normalise.js';

/** `2015.3.1`, or the same with the words for year, month and day, means `2015-03-01`; what means no day stays as typed. */
export function readTypedDay(typed: string): string {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[^\d]+(\d{1,2})[^\d]+(\d{1,2})[^\d]*$/.exec(normaliseLine(typed)) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : typed.trim();
}
