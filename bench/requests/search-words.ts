import type { Client } from 'pg';
import { loadBuilt } from '../world/load-built.ts';
import { LIST_ROWS } from './list-rows.ts';
import { mix } from './walk-shop.ts';

export interface SearchWords {
  /** As typed into the search box. */
  readonly typed: string;
  /** As PostgreSQL is asked, for the limit. */
  readonly anywhere: string;
  readonly inTitle: string;
}

const MOST = 4_000;

/**
 * Queries as buyers type them: a part of a product's name, alone or with a county, a town or a village; kept where at least one
 * full page is found, so that their answers compare with those of lists.
 */
export async function searchWords(client: Client): Promise<SearchWords[]> {
  const { searchQuery } = (await import(
    new URL('../../dist/libs/catalog/src/search/search-words.js', import.meta.url).href
  )) as typeof import('../../libs/catalog/src/search/search-words.ts');
  await loadBuilt('kernel');
  const parts = await column(client, PRODUCT_WORDS);
  const places = ['', ...(await column(client, PLACES))];
  const found: SearchWords[] = [];
  for (const typed of mix(parts.flatMap((part) => places.map((place) => `${place} ${part}`.trim())))) {
    if (found.length === MOST) break;
    const query = searchQuery(typed);
    if (query === undefined) continue;
    const { rows } = await client.query<{ enough: boolean }>({
      name: 'bench.enough',
      text: ENOUGH,
      values: [query.anywhere],
    });
    if (rows[0]?.enough) found.push({ typed, ...query });
  }
  return found;
}

async function column(client: Client, text: string): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(text);
  return rows.map((row) => row.text);
}

/** Two to four characters of the demo products' Chinese names. */
const PRODUCT_WORDS = `
  select distinct substr(title, start, length) as text
  from catalog.products cross join generate_series(1, 8) as start cross join generate_series(2, 4) as length
  where title !~ ' ' and substr(title, start, length) ~ '^[一-龥]+$' and char_length(substr(title, start, length)) = length
  order by 1`;

const PLACES = `
  select distinct county_name as text from catalog.product_cards
  union select distinct town_name from catalog.product_cards
  union select distinct seller_name from catalog.product_cards where seller_kind = 'cooperative' order by 1`;

const ENOUGH = `select count(*) = ${LIST_ROWS} as enough
  from (select 1 from catalog.product_cards where search @@ $1::tsquery limit ${LIST_ROWS}) found`;
