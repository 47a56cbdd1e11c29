import { short } from '../query-string/parameters.js';

/** A day of the calendar in an address, `2026-11-22`; what is none is left out. */
export function readDay(params: URLSearchParams, name: string): string | undefined {
  const day = short(params, name, 10);
  return day !== undefined && isDay(day) ? day : undefined;
}

/** The 30th of February is no day; the shop takes none before 1900 or after 2999. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-01-01' || text > '2999-12-31') return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
