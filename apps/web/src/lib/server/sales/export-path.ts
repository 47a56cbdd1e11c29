import { chosen, short } from '../../query-string/parameters.js';
import { readCut, readPeriod } from '../../sales/period.js';

const longestKey = 64;

/** Where the API keeps the file of the sales that an address asks for. */
export function exportPath(scope: Record<string, string>, params: URLSearchParams): string {
  const { kind, from, to } = readPeriod(params);
  const by = readCut(params);
  const key = short(params, 'key', longestKey);
  const query = new URLSearchParams({
    ...scope,
    kind,
    ...(from && { from }),
    ...(to && { to }),
    ...(by && { by }),
    ...(by && key && { key }),
    format: chosen(params, 'format', ['csv', 'xlsx']) ?? 'csv',
  });
  return `/exports/sales?${query}`;
}
