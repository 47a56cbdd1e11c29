import { firstValues, SHOWN, shapeFilter, where, type CardFilter } from './card-filter.shape.js';
import type { ShapedQuery } from './card.columns.js';
import { MOST_FOUND } from './card-list.shape.js';

/** Visitors are told no larger number: beyond it they narrow their search, whatever it is. */
export const MOST_COUNTED = 1_000;

/** What values of a filter are counted for. */
export type Facet = 'category' | 'county' | 'others';

/** A number of what matches for each value of a filter, among the cards of one set of conditions. */
export interface FacetSet {
  readonly filter: CardFilter;
  readonly facets: readonly Facet[];
}

const OTHERS = {
  geographical_indication: 'geographical_indication_until >= $1',
  green: 'green_until >= $1',
  organic: 'organic_until >= $1',
  alleviated_county: 'alleviated',
  certified: 'certified_until >= $1',
  in_stock: 'in_stock',
} as const;

/** All that match; reads them all. */
export function shapeCount(filter: CardFilter, now: Date): ShapedQuery {
  const { conditions, values, key } = shapeFilter(filter, now);
  const name = key.includes('+') ? undefined : `catalog.cards.${key}.count`;
  // $1 must appear, or PostgreSQL cannot tell its type.
  const text = `select count(*)::int as count from catalog.product_cards${where(['$1::date is not null'], ...conditions)}`;
  return { name, text, values };
}

/** How many match, up to one more than MOST_COUNTED. */
export function shapeBoundedCount(filter: CardFilter, now: Date): ShapedQuery {
  const { conditions, values } = shapeFilter(filter, now);
  const text = `select count(*)::int as count from (select from catalog.product_cards
    ${where(conditions, SHOWN)} limit ${MOST_COUNTED + 1}) found`;
  return { name: undefined, text, values };
}

/**
 * How many of what matches have each value, for all sets in one statement. Each set is looked at once, and MOST_FOUND of
 * its cards at most: where there are more, each number is the least there is (`isSample`).
 */
export function shapeFacets(sets: readonly FacetSet[], now: Date): ShapedQuery {
  const values = firstValues(now);
  const columns = Object.entries(OTHERS).map(([column, condition]) => `${condition} as ${column}`);
  const found = sets.map(({ filter }, i) => {
    const { conditions } = shapeFilter(filter, now, 'by_index', values);
    return `found_${i} as materialized (select category_code, county_code, ${columns.join(', ')}
    from catalog.product_cards${where(conditions, SHOWN)} limit ${MOST_FOUND + 1})`;
  });
  const counts = sets.flatMap(({ facets }, i) => facets.map((facet) => countsOf(facet, `found_${i}`)));
  return { name: undefined, text: `with ${found.join(',\n  ')}\n  ${counts.join('\n  union all ')}`, values };
}

function countsOf(facet: Facet, found: string): string {
  if (facet !== 'others') {
    return `select '${facet}' as kind, ${facet}_code as code, count(*)::int as count, sum(count(*)) over () > ${MOST_FOUND} as "isSample"
    from ${found} group by ${facet}_code`;
  }
  const names = Object.keys(OTHERS);
  const sums = names.map((column) => `count(*) filter (where ${column})::int as ${column}`);
  return `select 'other' as kind, each.code, each.count, "isSample"
    from (select ${sums.join(', ')}, count(*) > ${MOST_FOUND} as "isSample" from ${found}) sums
    cross join lateral (values ${names.map((column) => `('${column}', ${column})`).join(', ')}) each (code, count)`;
}
