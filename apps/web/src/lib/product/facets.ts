import type { ProductFacet } from '#generated/graphql.js';
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

/** What stands behind a value: ` (12)`, or nothing where it was not counted. */
export function facetNote(facets: readonly FacetCount[], facet: ProductFacet, code: string): string {
  if (facets.length === 0) return '';
  const found = facets.find((each) => each.facet === facet && each.code === code) ?? { count: 0, isLeast: false };
  // The least there is says nothing where it is nothing.
  const isGuess = found.count === 0 && facets.some(({ isLeast }) => isLeast);
  return isGuess ? '' : ` (${foundCount(found)})`;
}
