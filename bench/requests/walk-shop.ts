import type { Client } from 'pg';
import { ask } from './ask.ts';
import { WALK_DOCUMENT } from './documents.ts';
import { LIST_ROWS } from './list-rows.ts';

/** A place in the shop's list of newest products: the API goes on from its cursor, bare SQL from its keys. */
export interface ShopPage {
  readonly cursor: string;
  readonly code: string;
  readonly publishedAt: string;
  readonly productId: string;
}

interface Walk {
  readonly products: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly code: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** Every place with a full page behind it, mixed so that neighbours in the list do not follow each other. */
export async function walkShop(apiPort: number, client: Client): Promise<ShopPage[]> {
  const { rows } = await client.query<{ code: string; publishedAt: Date; productId: string }>(
    `select code, published_at as "publishedAt", product_id as "productId" from catalog.product_cards`,
  );
  const keys = new Map(rows.map((row) => [row.code, row]));
  const pages: ShopPage[] = [];
  let after: string | undefined;
  for (let walked = 0; walked <= rows.length; walked += 100) {
    const { products }: Walk = await ask(apiPort, WALK_DOCUMENT, { after });
    for (const { cursor, node } of products.edges) {
      const { publishedAt, productId } = keys.get(node.code)!;
      pages.push({ cursor, code: node.code, publishedAt: publishedAt.toISOString(), productId });
    }
    if (!products.pageInfo.hasNextPage) break;
    after = products.pageInfo.endCursor;
  }
  if (pages.length !== rows.length) throw new Error(`the API lists ${pages.length} of ${rows.length} products`);
  return mix(pages.slice(0, -LIST_ROWS));
}

/** Steps through the list by a number that shares no factor with any length used here: the same order in each run. */
export function mix<Item>(items: readonly Item[]): Item[] {
  const step = 7_919;
  return items.map((_, i) => items[(i * step) % items.length]!);
}
