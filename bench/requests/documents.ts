import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = (path: string): string =>
  readFileSync(join(import.meta.dirname, '../../apps/web/src', path), 'utf8')
    .replace(/\s+/g, ' ')
    .trim();

const card = source('lib/product/product-card.graphql');
const viewer = source('lib/account/viewer.graphql');

/** The list alone, with all that the shop shows of each product: variant, price, picture, seller, village. */
export const LIST_DOCUMENT = `query List($after: String, $first: Int!) { products(first: $first, after: $after) {
  nodes { ...ProductCard } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } ${card}`;

/** What the list page of the web shop asks for; shelves, counties and counts once its filters are opened. */
export const LIST_PAGE_DOCUMENT = `${source('routes/products/product-list.graphql')} ${card} ${viewer}`;

const view = source('lib/product/product-view.graphql');

export const PRODUCT_DOCUMENT = `${source('routes/products/[code]/product.graphql')} ${view} ${viewer}`;

/** The operation of the search page that shows results; the other one in that file belongs to the empty page. */
export const SEARCH_DOCUMENT = `${source('routes/search/search.graphql').split(/(?=query )/)[0]} ${card} ${viewer}`;

/** Walks the whole shop: cursors to go on from, and the codes of the products they stand at. */
export const WALK_DOCUMENT = `query Walk($after: String) { products(first: 100, after: $after) {
  edges { cursor node { code } } pageInfo { hasNextPage endCursor } } }`;
