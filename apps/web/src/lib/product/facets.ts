import type { ProductFacet } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import type { ListChoice } from '../query-string/product-filter.js';
import { getLocale } from '#generated/paraglide/runtime.js';

/** Numbers beside the values of a filter, where they were counted. */
export interface FacetCount {
  facet: ProductFacet;
  code: string;
  /** Of a village alone. */
  name: string | null;
  count: number;
  isLeast: boolean;
}

/** `1,000+`; nothing where a number would be a guess. */
export function foundCount({ count, isLeast }: { count: number; isLeast: boolean }): string {
  return new Intl.NumberFormat(getLocale()).format(count) + (isLeast ? '+' : '');
}

/** Villages to choose from, those with the most goods first. */
export function countedVillages(facets: readonly FacetCount[]): { code: string; name: string }[] {
  return facets
    .filter(({ facet }) => facet === 'VILLAGE')
    .toSorted((a, b) => b.count - a.count)
    .map(({ code, name }) => ({ code, name: name ?? code }));
}

/** Bands of prices to choose from, the cheapest first; none where a price of one's own is typed. */
export function countedBands(facets: readonly FacetCount[], choice: ListChoice): string[] {
  if (choice.priceFrom ?? choice.priceTo) return [];
  const held = facets.filter(({ facet }) => facet === 'PRICE').map(({ code }) => code);
  const bands = new Set([...held, ...(choice.priceBand ? [choice.priceBand] : [])]);
  return [...bands].toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
}

/** `20-49.99` as one says it: 20 to 50. */
export function bandName(band: string): string {
  const [from = '', to = ''] = band.split('-');
  const end = Math.ceil(Number(to));
  if (from === '') return m.price_below({ to: end });
  return to === '' ? m.price_above({ from }) : m.price_between({ from, to: end });
}

/** What stands behind a value: ` (12)`, or nothing where it was not counted. */
export function facetNote(facets: readonly FacetCount[], facet: ProductFacet, code: string): string {
  if (facets.length === 0) return '';
  const found = facets.find((each) => each.facet === facet && each.code === code) ?? { count: 0, isLeast: false };
  // The least there is says nothing where it is nothing.
  const isGuess = found.count === 0 && facets.some(({ isLeast }) => isLeast);
  return isGuess ? '' : ` (${foundCount(found)})`;
}
