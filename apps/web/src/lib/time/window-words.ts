import { m } from '#generated/paraglide/messages.js';
import type { Language } from '../money/format-money.js';
import { formatTime } from './format-time.js';

/** The days in which goods sold ahead are sent, as people say them; days of the calendar or moments. */
export function windowWords({ from, until }: { from: string; until: string }, language: Language): string {
  const [first, last] = [from, until].map((day) => formatTime(day, 'month-day', language)) as [string, string];
  return first === last ? m.presale_ships_on({ day: last }) : m.presale_ships({ from: first, until: last });
}
