import type { LoadRequest } from '../load/messages.ts';
import { bodyOf, type Variables } from './ask.ts';
import { LIST_DOCUMENT, LIST_PAGE_DOCUMENT, PRODUCT_DOCUMENT, SEARCH_DOCUMENT } from './documents.ts';
import { LIST_ROWS } from './list-rows.ts';
import type { SearchWords } from './search-words.ts';
import type { ShopPage } from './walk-shop.ts';

const PAGES = 'data":{"products":{"nodes":[{';

const graphql = (query: string, variables: Variables, startsWith: string): LoadRequest => ({
  path: '/graphql',
  body: bodyOf(query, variables),
  startsWith: `{"${startsWith}`,
});

const limit = (name: string, values: readonly string[]): LoadRequest => ({
  path: `/${[name, ...values.map(encodeURIComponent)].join('/')}`,
  startsWith: '[{',
});

/** One request a page of the shop, in an order in which neighbours lie far apart. */
export const listRequests = (pages: readonly ShopPage[]): LoadRequest[] =>
  pages.map(({ cursor }) => graphql(LIST_DOCUMENT, { after: cursor, first: LIST_ROWS }, PAGES));

export const listLimits = (pages: readonly ShopPage[]): LoadRequest[] =>
  pages.map(({ publishedAt, productId }) => limit('list', [publishedAt, productId]));

export const listPageRequests = (pages: readonly ShopPage[]): LoadRequest[] =>
  pages.map(({ cursor }) =>
    graphql(LIST_PAGE_DOCUMENT, { sort: 'NEWEST', after: cursor, counted: false, signedIn: false }, PAGES),
  );

/** The rendered page, as a browser asks for it. */
export const webPageRequests = (pages: readonly ShopPage[]): LoadRequest[] =>
  pages.map(({ cursor }) => ({
    path: `/products?after=${encodeURIComponent(cursor)}`,
    headers: { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'zh-CN' },
    startsWith: '',
  }));

export const productRequests = (pages: readonly ShopPage[]): LoadRequest[] =>
  pages.map(({ code }) =>
    graphql(
      PRODUCT_DOCUMENT,
      { code, signedIn: false, toProvince: false, provinceCode: '' },
      'data":{"product":{"code":',
    ),
  );

export const productLimits = (pages: readonly ShopPage[]): LoadRequest[] =>
  pages.map(({ code }) => limit('product', [code]));

export const searchRequests = (words: readonly SearchWords[]): LoadRequest[] =>
  words.map(({ typed }) =>
    graphql(SEARCH_DOCUMENT, { query: typed, counted: false, signedIn: false }, 'data":{"searchProducts":{"nodes":[{'),
  );

export const searchLimits = (words: readonly SearchWords[]): LoadRequest[] =>
  words.map(({ anywhere, inTitle }) => limit('search', [anywhere, inTitle]));
