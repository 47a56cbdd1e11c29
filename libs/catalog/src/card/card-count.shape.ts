import { shapeFilter, where, type CardFilter } from './card-filter.shape.js';
import type { ShapedQuery } from './card.columns.js';
import { MOST_FOUND } from './card-list.shape.js';

/** Visitors are told no larger number: beyond it they narrow their search, whatever it is. */
export const MOST_COUNTED = 1_000;

/** What values of a filter are counted for. */
export type Facet = 'category' | 'county' | 'others';

const OF_CATEGORY = `select 'category', category_code, count(*)::int from found group by 2`;
const OF_COUNTY = `select 'county', county_code, count(*)::int from found group by 2`;
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
  const name = undefined;
  const text = `select count(*)::int as count from (select from catalog.product_cards
    ${where(['$1::date is not null'], ...conditions)} limit ${MOST_COUNTED + 1}) found`;
  return { name, text, values };
}

/**
 * How many of what matches have each value, in one look at MOST_FOUND matches at most: where there are more, each number
 * is the least there is.
 */
export function shapeFacets(filter: CardFilter, facets: readonly Facet[], now: Date): ShapedQuery {
  const { conditions, values } = shapeFilter(filter, now);
  const counts = facets.flatMap((facet) => {
    if (facet === 'category') return [OF_CATEGORY];
    if (facet === 'county') return [OF_COUNTY];
    return Object.keys(OTHERS).map(
      (column) => `select 'other', '${column}', count(*) filter (where ${column})::int from found`,
    );
  });
  const columns = Object.entries(OTHERS).map(([column, condition]) => `${condition} as ${column}`);
  const text = `with found as materialized (
    select category_code, county_code, ${columns.join(', ')} from catalog.product_cards
    ${where(['$1::date is not null'], ...conditions)} limit ${MOST_FOUND + 1})
  select 'all' as kind, '' as code, count(*)::int as count from found
  union all ${counts.join(' union all ')}`;
  return { name: undefined, text, values };
}
