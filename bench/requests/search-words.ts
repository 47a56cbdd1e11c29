import type { Client } from 'pg';
import { loadBuilt } from '../world/load-built.ts';
import type { SpelledWordLine } from '../../libs/catalog/src/search/search-dictionary.ts';
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
  await loadBuilt('kernel');
  const readTyped = await searchReader(client);
  const parts = await column(client, PRODUCT_WORDS);
  const places = ['', ...(await column(client, PLACES))];
  const found: SearchWords[] = [];
  for (const typed of mix(parts.flatMap((part) => places.map((place) => `${place} ${part}`.trim())))) {
    if (found.length === MOST) break;
    const query = readTyped(typed);
    if (query === undefined) continue;
    const { rows } = await client.query<{ enough: boolean }>({
      name: 'bench.enough',
      text: ENOUGH,
      values: [query.anywhere],
    });
    if (!rows[0]?.enough) continue;
    const inTitle = query.terms.map(({ literal }) => literal).join(' & ');
    found.push({ typed, anywhere: query.anywhere, inTitle });
  }
  return found;
}

/** Reads what is typed as the API does, with the shop's own words. */
export async function searchReader(client: Client) {
  const built = (file: string): string =>
    new URL(`../../dist/libs/catalog/src/search/${file}.js`, import.meta.url).href;
  const { readSearch } = (await import(
    built('search-query')
  )) as typeof import('../../libs/catalog/src/search/search-query.ts');
  const { SearchDictionary } = (await import(
    built('search-dictionary')
  )) as typeof import('../../libs/catalog/src/search/search-dictionary.ts');
  const places = await column(client, NAMES_OF_PLACES);
  const { rows } = await client.query<SpelledWordLine>(
    `select kind, words, said, category_code as "categoryCode" from catalog.search_words order by line`,
  );
  const dictionary = new SearchDictionary(places, rows);
  return (typed: string) => readSearch(typed, dictionary);
}

async function column(client: Client, text: string): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(text);
  return rows.map((row) => row.text);
}

const NAMES_OF_PLACES = `
  select name as text from village_seller.divisions union all select name from village_seller.villages`;

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
