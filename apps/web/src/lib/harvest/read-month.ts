import { short } from '../query-string/parameters.js';

/** A month in an address, `2026-11`, as it may be typed by hand where a browser has no field for months. */
export function readMonth(params: URLSearchParams): string | undefined {
  const typed = short(params, 'month', 20)?.normalize('NFKC') ?? '';
  const [, year = '', month = ''] = /^(19\d{2}|20\d{2})\D+(\d{1,2})\D*$/.exec(typed) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}
