import { normaliseLine } from '../text/normalise.js';
import { chosen, short } from './parameters.js';

export const markKinds = ['GEOGRAPHICAL_INDICATION', 'GREEN', 'ORGANIC', 'ALLEVIATED_COUNTY'] as const;
export const sorts = ['NEWEST', 'PRICE_LOW', 'PRICE_HIGH', 'SOLD'] as const;

export type MarkChoice = (typeof markKinds)[number];
export type SortChoice = (typeof sorts)[number];

/** What opens the filters of a list: they are counted for who looks at them. */
export const filtersOpened = { filters: '1' };

/** The list page's address, understood. What the address does not say, or says wrongly, is undefined or the default. */
export interface ListChoice {
  category: string | undefined;
  county: string | undefined;
  village: string | undefined;
  specialty: string | undefined;
  marks: MarkChoice[];
  certified: boolean;
  inStock: boolean;
  inSeason: boolean;
  priceFrom: string | undefined;
  priceTo: string | undefined;
  /** `20-49.99`, one of those that were counted; nothing where a price is typed. */
  priceBand: string | undefined;
  shipsTo: string | undefined;
  /** Undefined: as the list has it by itself, the newest first or what was searched for. */
  sort: SortChoice | undefined;
  after: string | undefined;
  before: string | undefined;
  /** Whether the filters are looked at. */
  opened: boolean;
}

export function readListChoice(params: URLSearchParams): ListChoice {
  const after = short(params, 'after', 500);
  const county = code(params, 'county');
  const village = code(params, 'village');
  return {
    category: code(params, 'category'),
    county,
    // Whoever goes to another county leaves the village: the codes of its villages begin with the county's.
    village: county === undefined || village?.startsWith(county) === true ? village : undefined,
    specialty: code(params, 'specialty'),
    marks: markKinds.filter((kind) => params.getAll('mark').includes(kind)),
    certified: params.get('certified') === '1',
    inStock: params.get('stock') === '1',
    inSeason: params.get('season') === '1',
    priceFrom: price(params, 'from'),
    priceTo: price(params, 'to'),
    priceBand: priceBand(params),
    shipsTo: code(params, 'ships'),
    sort: chosen(params, 'sort', sorts),
    after,
    before: after === undefined ? short(params, 'before', 500) : undefined,
    // Who turns pages is done with them.
    opened: params.get('filters') === filtersOpened.filters && !params.has('after') && !params.has('before'),
  };
}

/** Counts cost more than the goods themselves: they are made for who looks at the filters, or has chosen one. */
export function isCounted(choice: ListChoice): boolean {
  return choice.opened || countNarrowings(choice) > 0;
}

/** How many things narrow the list, for the number beside "filter". */
export function countNarrowings(choice: ListChoice): number {
  const single = [choice.category, choice.county, choice.village, choice.certified, choice.inStock].concat(
    choice.inSeason,
    choice.specialty,
    choice.shipsTo,
    choice.priceFrom ?? choice.priceTo ?? choice.priceBand,
  );
  return single.filter(Boolean).length + choice.marks.length;
}

/** The filter of the API: only what was chosen, so that its cache of plans sees few shapes. */
export function toProductFilter(choice: ListChoice): {
  categoryCode?: string;
  countyCode?: string;
  villageCode?: string;
  specialtyCode?: string;
  marks?: MarkChoice[];
  certified?: true;
  inStock?: true;
  inSeason?: true;
  priceFrom?: string;
  priceTo?: string;
  shipsTo?: string;
} {
  const [from, to] = choice.priceBand?.split('-') ?? [choice.priceFrom, choice.priceTo];
  return {
    ...(choice.category ? { categoryCode: choice.category } : {}),
    ...(choice.county ? { countyCode: choice.county } : {}),
    ...(choice.village ? { villageCode: choice.village } : {}),
    ...(choice.specialty ? { specialtyCode: choice.specialty } : {}),
    ...(choice.marks.length > 0 ? { marks: choice.marks } : {}),
    ...(choice.certified ? { certified: true } : {}),
    ...(choice.inStock ? { inStock: true } : {}),
    ...(choice.inSeason ? { inSeason: true } : {}),
    ...(from ? { priceFrom: from } : {}),
    ...(to ? { priceTo: to } : {}),
    ...(choice.shipsTo ? { shipsTo: choice.shipsTo } : {}),
  };
}

/** Yuan as people type them; what is no amount narrows nothing. */
function price(params: URLSearchParams, name: string): string | undefined {
  const typed = (short(params, name, 20) ?? '').normalize('NFKC').replace(/[\s\u5143¥￥,]/g, '');
  return /^\d{1,7}(\.\d{1,2})?$/.test(typed) ? typed : undefined;
}

/** Both ends, one of them at least. */
function priceBand(params: URLSearchParams): string | undefined {
  if (price(params, 'from') ?? price(params, 'to')) return undefined;
  const band = short(params, 'price', 20) ?? '';
  return /^(\d{1,7}(\.\d{1,2})?-(\d{1,7}(\.\d{1,2})?)?|-\d{1,7}(\.\d{1,2})?)$/.test(band) ? band : undefined;
}

function code(params: URLSearchParams, name: string): string | undefined {
  return normaliseLine(short(params, name, 100) ?? '') || undefined;
}
