import { PROVINCES, type Language } from '@shanhuo/kernel';
import { firstValues, monthBit, SHOWN, shapeFilter, where, type CardFilter } from './card-filter.shape.js';
import type { ShapedQuery } from './card.columns.js';
import { MOST_FOUND } from './card-list.shape.js';

/** Visitors are told no larger number: beyond it they narrow their search, whatever it is. */
export const MOST_COUNTED = 1_000;

/** So many villages are named, those with the most goods: a county has hundreds, and nobody reads a longer list. */
export const MOST_VILLAGES = 100;

/** Where bands of prices begin, in yuan: as goods of villages cost, a bag, a box, a present. */
const BANDS_FROM = [20, 50, 100, 200];

/** What values of a filter are counted for. */
export type Facet = 'category' | 'county' | 'village' | 'province' | 'price' | 'others';

/** A number of what matches for each value of a filter, among the cards of one set of conditions. */
export interface FacetSet {
  readonly filter: CardFilter;
  readonly facets: readonly Facet[];
}

const OTHERS: Readonly<Record<string, (month: number) => string>> = {
  geographical_indication: () => 'geographical_indication_until >= $1',
  green: () => 'green_until >= $1',
  organic: () => 'organic_until >= $1',
  alleviated_county: () => 'alleviated',
  certified: () => 'certified_until >= $1',
  in_stock: () => 'in_stock',
  in_season: (month) => `season_months & ${month} <> 0`,
};

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
export function shapeFacets(sets: readonly FacetSet[], language: Language, now: Date): ShapedQuery {
  const values = firstValues(now);
  const found = sets.map(({ filter, facets }, i) => {
    const { conditions } = shapeFilter(filter, now, 'by_index', values);
    const columns = facets.map((facet) => COLUMNS_OF[facet](language, now)).join(', ');
    return `found_${i} as materialized (select ${columns}
    from catalog.product_cards${where(conditions, SHOWN)} limit ${MOST_FOUND + 1})`;
  });
  const counts = sets.flatMap(({ facets }, i) => facets.map((facet) => COUNTS_OF[facet](`found_${i}`)));
  return { name: undefined, text: `with ${found.join(',\n  ')}\n  ${counts.join('\n  union all ')}`, values };
}

/** What a count reads of each card. Two villages of a county may have one name, and not of one town. */
const COLUMNS_OF: Record<Facet, (language: Language, now: Date) => string> = {
  category: () => 'category_code',
  county: () => 'county_code',
  village: (language) => `village_code, ${VILLAGE_IN_TOWN[language]} as village`,
  province: () => 'undelivered',
  price: () => 'price_fen',
  others: (_, now) =>
    Object.entries(OTHERS)
      .map(([code, condition]) => `${condition(monthBit(now))} as ${code}`)
      .join(', '),
};

const VILLAGE_IN_TOWN: Record<Language, string> = {
  'zh-CN': 'town_name || village_name',
  en: `village_name_en || ', ' || town_name_en`,
};

const COUNTS_OF: Record<Facet, (found: string) => string> = {
  category: (found) => countEach('category', found),
  county: (found) => countEach('county', found),
  village: countVillages,
  province: countProvinces,
  price: countPrices,
  others: countOthers,
};

function countEach(facet: 'category' | 'county', found: string): string {
  return `select '${facet}' as kind, ${facet}_code as code, null as name, count(*)::int as count, sum(count(*)) over () > ${MOST_FOUND} as "isSample"
    from ${found} group by ${facet}_code`;
}

function countVillages(found: string): string {
  return `select * from (select 'village' as kind, village_code as code, min(village) as name, count(*)::int as count,
      sum(count(*)) over () > ${MOST_FOUND} as "isSample"
    from ${found} group by village_code order by count(*) desc, village_code limit ${MOST_VILLAGES}) villages`;
}

/** Sellers deliver to few different sets of provinces: these are counted, and then looked through for each province. */
function countProvinces(found: string): string {
  const codes = PROVINCES.map(({ code }) => code).join(',');
  return `select 'province' as kind, province.code, null as name,
      coalesce(sum(count) filter (where undelivered & (1::bigint << place::int - 1) = 0), 0)::int as count,
      coalesce(sum(count), 0) > ${MOST_FOUND} as "isSample"
    from unnest('{${codes}}'::text[]) with ordinality as province (code, place)
    left join (select undelivered, count(*) from ${found} group by undelivered) delivered on true group by province.code`;
}

/** Bands are named as the filter takes them, by both ends in yuan, each where the next begins less a fen. */
function countPrices(found: string): string {
  const codes = [undefined, ...BANDS_FROM].map((from, i) => {
    const next = BANDS_FROM[i];
    return `'${from ?? ''}-${next === undefined ? '' : (next - 0.01).toFixed(2)}'`;
  });
  return `select 'price' as kind, (array[${codes.join(', ')}])[band + 1] as code, null as name, count(*)::int as count,
      sum(count(*)) over () > ${MOST_FOUND} as "isSample"
    from (select width_bucket(price_fen, array[${BANDS_FROM.map((yuan) => yuan * 100).join(', ')}]::bigint[]) as band from ${found}) priced
    group by band`;
}

function countOthers(found: string): string {
  const codes = Object.keys(OTHERS);
  const sums = codes.map((code) => `count(*) filter (where ${code})::int as ${code}`);
  return `select 'other' as kind, each.code, null as name, each.count, "isSample"
    from (select ${sums.join(', ')}, count(*) > ${MOST_FOUND} as "isSample" from ${found}) sums
    cross join lateral (values ${codes.map((code) => `('${code}', ${code})`).join(', ')}) each (code, count)`;
}
