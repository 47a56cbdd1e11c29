import { m } from '#generated/paraglide/messages.js';
import type { Language } from '../money/format-money.js';
import { formatTime } from './format-time.js';

/** The days in which goods sold ahead are sent, as people say them; days of the calendar or moments. */
export function windowWords({ from, until }: { from: string; until: string }, language: Language): string {
  const [first, last] = [from, until].map((day) => formatTime(day, 'month-day', language)) as [string, string];
  return first === last ? m.presale_ships_on({ day: last }) : m.presale_ships({ from: first, until: last });
}

/** The days between which goods sell by themselves; one of them at least. */
export function saleWords(from: string | null, until: string | null, language: Language): string {
  const say = (day: string): string => formatTime(day, 'month-day', language);
  if (from === null) return m.sale_days_until({ until: say(until ?? '') });
  return until === null ? m.sale_days_from({ from: say(from) }) : m.sale_days({ from: say(from), until: say(until) });
}
