import { SEARCH_DOCUMENT } from '../requests/documents.ts';
import { mix } from '../requests/walk-shop.ts';
import { searchReader } from '../requests/search-words.ts';
import type { World } from '../world/open-world.ts';
import { startApi } from '../world/services.ts';
import { growShop } from './grow-shop.ts';
import { writeWideWords } from './wide-words.ts';

const COPIES = 99;
const MOST_QUERIES = 200;
const ROUNDS = 3;
/** A page of goods at least, and no more than are sorted at all. */
const [FEWEST, MOST] = [24, 1_000];
/** Beyond so many the shop reads an order instead of sorting (`MOST_FOUND`). */
const MANY = 3_000;

/** How a search of the same number of matches takes longer in a shop of 1,000,000 products than in one of 10,000. */
export interface SearchFigures {
  readonly p95At10k: number;
  readonly p95At1M: number;
  readonly p95Ratio: number;
  /** Matches of all queries, beside those in the smaller shop: what makes the other figures comparable. */
  readonly matchRatio: number;
  /**
   * Queries of which more match than are sorted: a third of the smaller shop and one card of three hundred in the larger,
   * where the order has to be read a hundred times as far. The worst there is, and no figure of the ratio.
   */
  readonly wideP95At10k: number;
  readonly wideP95At1M: number;
}

/** Asks what the search page asks with its filters open, one after another; then the shop grows a hundredfold, and it asks again. */
export async function measureSearch(
  world: World,
  say: (sentence: string) => void,
  copies = COPIES,
): Promise<SearchFigures> {
  const { queries, wide } = await findQueries(world);
  if (queries.length < 20) throw new Error(`only ${queries.length} queries find what is to be found`);
  const api = await startApi(world);
  try {
    const few = await askAll(api.port, queries);
    const fewWide = await askAll(api.port, wide);
    say(
      `search: ${queries.length} queries, p95 ${few.p95} ms with 10,000 products; ${wide.length} wide ones ${fewWide.p95} ms`,
    );
    await growShop(world.client, copies, say);
    const many = await askAll(api.port, queries);
    const manyWide = await askAll(api.port, wide);
    say(`search: p95 ${many.p95} ms with ${(copies + 1) * 10_000} products; wide ones ${manyWide.p95} ms`);
    return {
      p95At10k: few.p95,
      p95At1M: many.p95,
      p95Ratio: many.p95 / few.p95,
      matchRatio: many.matches / few.matches,
      wideP95At10k: fewWide.p95,
      wideP95At1M: manyWide.p95,
    };
  } finally {
    await api.end();
  }
}

/** Words of titles, alone and with a county, that find neither too few nor too many; and wide ones. */
async function findQueries({ client }: World): Promise<{ queries: string[]; wide: string[] }> {
  const { rows } = await client.query<{ typed: string }>(
    `select distinct place || substr(title, start, length) as typed
     from (select distinct title from catalog.product_cards order by title limit 400) titles
     cross join generate_series(1, 8) as start cross join generate_series(2, 3) as length
     cross join (select '' as place union select distinct county_name || ' ' from catalog.product_cards) places
     where substr(title, start, length) ~ '^[一-龥]+$' and char_length(substr(title, start, length)) = length order by 1`,
  );
  const readTyped = await searchReader(client);
  const matchesOf = async (typed: string): Promise<number> => {
    const query = readTyped(typed);
    if (query === undefined) return 0;
    const { rows: counted } = await client.query<{ matches: number }>(
      `select count(*)::int as matches from catalog.product_cards where search @@ $1::tsquery`,
      [query.anywhere],
    );
    return counted[0]?.matches ?? 0;
  };
  const queries: string[] = [];
  for (const { typed } of mix(rows)) {
    const matches = await matchesOf(typed);
    if (matches >= FEWEST && matches <= MOST) queries.push(typed);
    if (queries.length === MOST_QUERIES) break;
  }
  const wide = await writeWideWords(client);
  for (const typed of wide) {
    if ((await matchesOf(typed)) <= MANY) throw new Error(`${typed} finds too few`);
  }
  return { queries, wide };
}

async function askAll(port: number, queries: readonly string[]): Promise<{ p95: number; matches: number }> {
  const took: number[] = [];
  let matches = 0;
  // The first round warms caches up, as an open shop's are.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const query of queries) {
      const since = performance.now();
      const count = await ask(port, query);
      if (round === 0) matches += count;
      else took.push(performance.now() - since);
    }
  }
  return { p95: took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0, matches };
}

async function ask(port: number, query: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SEARCH_DOCUMENT, variables: { query, counted: true, signedIn: false } }),
  });
  const text = await response.text();
  const { data } = JSON.parse(text) as { data?: { searchProducts?: { found?: { count: number } } } };
  const count = data?.searchProducts?.found?.count;
  if (count === undefined || count === 0) throw new Error(`nothing found for ${query}: ${text.slice(0, 300)}`);
  return count;
}
