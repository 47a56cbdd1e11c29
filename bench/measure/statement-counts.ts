import type { Client } from 'pg';
import { ask } from '../requests/ask.ts';
import { LIST_DOCUMENT, PRODUCT_DOCUMENT, SEARCH_DOCUMENT } from '../requests/documents.ts';
import type { SearchWords } from '../requests/search-words.ts';
import type { ShopPage } from '../requests/walk-shop.ts';
import { countStatements } from './statements.ts';

const TIMES = 20;

export interface StatementCounts {
  readonly list: number;
  readonly product: number;
  readonly search: number;
  readonly byRows: { readonly 24: number; readonly 96: number };
}

/** Statements of each kind of answer, and of a list four times as long. */
export async function countAll(
  client: Client,
  apiPort: number,
  pages: readonly ShopPage[],
  words: readonly SearchWords[],
): Promise<StatementCounts> {
  const listOf = (first: number) =>
    countStatements(client, TIMES, (n) => ask(apiPort, LIST_DOCUMENT, { first, after: pages[n]!.cursor }));
  const byRows = { 24: await listOf(24), 96: await listOf(96) };
  const product = await countStatements(client, TIMES, (n) =>
    ask(apiPort, PRODUCT_DOCUMENT, { code: pages[n]!.code, signedIn: false, toProvince: false, provinceCode: '' }),
  );
  const search = await countStatements(client, TIMES, (n) =>
    ask(apiPort, SEARCH_DOCUMENT, { query: words[n]!.typed, counted: false, signedIn: false }),
  );
  return { list: byRows[24], product, search, byRows };
}
