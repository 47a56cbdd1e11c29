import { normaliseLine } from '../text/normalise.js';
import { chosen, short } from './parameters.js';

export const markKinds = ['GEOGRAPHICAL_INDICATION', 'GREEN', 'ORGANIC', 'ALLEVIATED_COUNTY'] as const;
export const sorts = ['NEWEST', 'PRICE_LOW', 'PRICE_HIGH'] as const;

export type MarkChoice = (typeof markKinds)[number];
export type SortChoice = (typeof sorts)[number];

/** The list page's address, understood. What the address does not say, or says wrongly, is undefined or the default. */
export interface ListChoice {
  category: string | undefined;
  county: string | undefined;
  village: string | undefined;
  marks: MarkChoice[];
  certified: boolean;
  inStock: boolean;
  sort: SortChoice;
  after: string | undefined;
  before: string | undefined;
}

export function readListChoice(params: URLSearchParams): ListChoice {
  const after = short(params, 'after', 500);
  return {
    category: code(params, 'category'),
    county: code(params, 'county'),
    village: code(params, 'village'),
    marks: markKinds.filter((kind) => params.getAll('mark').includes(kind)),
    certified: params.get('certified') === '1',
    inStock: params.get('stock') === '1',
    sort: chosen(params, 'sort', sorts) ?? 'NEWEST',
    after,
    before: after === undefined ? short(params, 'before', 500) : undefined,
  };
}

/** How many things narrow the list, for the number beside "filter". */
export function countNarrowings(choice: ListChoice): number {
  const single = [choice.category, choice.county, choice.village, choice.certified, choice.inStock];
  return single.filter(Boolean).length + choice.marks.length;
}

/** The filter of the API: only what was chosen, so that its cache of plans sees few shapes. */
export function toProductFilter(choice: ListChoice): {
  categoryCode?: string;
  countyCode?: string;
  villageCode?: string;
  marks?: MarkChoice[];
  certified?: true;
  inStock?: true;
} {
  return {
    ...(choice.category ? { categoryCode: choice.category } : {}),
    ...(choice.county ? { countyCode: choice.county } : {}),
    ...(choice.village ? { villageCode: choice.village } : {}),
    ...(choice.marks.length > 0 ? { marks: choice.marks } : {}),
    ...(choice.certified ? { certified: true } : {}),
    ...(choice.inStock ? { inStock: true } : {}),
  };
}

function code(params: URLSearchParams, name: string): string | undefined {
  return normaliseLine(short(params, name, 100) ?? '') || undefined;
}
