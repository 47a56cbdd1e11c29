import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stockShop } from '@shanhuo/catalog/testing';
import { StatementCounter } from '../../support/statement-counter.js';
import { TestApi } from '../../support/test-api.js';

const source = (path: string): string => readFileSync(join(import.meta.dirname, '../../../apps/web/src', path), 'utf8');
/** What the search page asks for, word for word. */
const PAGE = [
  source('routes/search/search.graphql').split(/(?=query )/)[0],
  source('lib/product/product-card.graphql'),
  source('lib/account/viewer.graphql'),
].join('\n');

interface SearchPage {
  readonly searchProducts: {
    readonly nodes: readonly { readonly title: string }[];
    readonly pageInfo: { readonly endCursor: string | null };
    readonly found: { readonly count: number; readonly isLeast: boolean };
    readonly facets?: readonly { readonly facet: string; readonly code: string; readonly count: number }[];
  };
}

let api: TestApi;
let counter: StatementCounter;

beforeAll(async () => {
  api = await TestApi.start();
  await stockShop(
    api.app,
    Array.from({ length: 30 }, (_, n) => ({ key: `fungus-${n}`, title: `黑木耳 ${n}` })),
  );
  // The dictionary is read by the first search of a process.
  await search({ query: '木耳' });
  counter = new StatementCounter();
}, 60_000);
afterAll(async () => {
  counter[Symbol.dispose]();
  await api.close();
});

async function search(variables: object): Promise<SearchPage['searchProducts'] | undefined> {
  const answer = await api.ask<SearchPage>(PAGE, { variables: { counted: false, signedIn: false, ...variables } });
  expect(answer.errors).toBeUndefined();
  return answer.data?.searchProducts;
}

async function costOf(variables: object) {
  let page: SearchPage['searchProducts'] | undefined;
  const statements = await counter.during(async () => {
    page = await search(variables);
  });
  return { page, statements: statements.length };
}

describe('[B4] what a search costs', () => {
  it('is one statement, the number of goods found included', async () => {
    const { page, statements } = await costOf({ query: '木耳' });
    expect(statements).toBe(1);
    expect(page).toMatchObject({ found: { count: 30, isLeast: false } });
    expect(page?.nodes).toHaveLength(24);
    expect(page).not.toHaveProperty('facets');
  });

  it('is one statement on the second page, which knows the number, too', async () => {
    const first = await search({ query: '木耳' });
    const { page, statements } = await costOf({ query: '木耳', after: first?.pageInfo.endCursor });
    expect(statements).toBe(1);
    expect(page?.nodes).toHaveLength(6);
    expect(page?.found).toEqual({ count: 30, isLeast: false });
  });

  it('is one statement where nothing is found', async () => {
    // Narrowed by more than a county it is not counted as a search for what nobody sells.
    const { page, statements } = await costOf({ query: '龙虾', filter: { inStock: true } });
    expect(statements).toBe(1);
    expect(page?.found).toEqual({ count: 0, isLeast: false });
  });

  it('is two where the page lies behind the last of them: what it does not show, it asks for', async () => {
    const first = await search({ query: '木耳' });
    const last = await search({ query: '木耳', after: first?.pageInfo.endCursor });
    const { page, statements } = await costOf({ query: '木耳', after: last?.pageInfo.endCursor });
    expect(statements).toBe(2);
    expect(page?.found).toEqual({ count: 30, isLeast: false });
  });

  it.each([
    ['opened', {}],
    ['narrowed', { categoryCode: 'mushrooms', countyCode: '990121', shipsTo: '420000', inStock: true }],
  ])('is one more for all counts of the filters once they are %s, and one each for their names', async (_, filter) => {
    const { page, statements } = await costOf({ query: '木耳', counted: true, filter });
    const namesOfShelvesAndCounties = 2;
    expect(statements).toBe(1 + 1 + namesOfShelvesAndCounties);
    expect(page?.found.count).toBe(30);
    const counted = (facet: string, code: string): number | undefined =>
      page?.facets?.find((each) => each.facet === facet && each.code === code)?.count;
    expect(counted('CATEGORY', 'mushrooms')).toBe(30);
    expect(counted('COUNTY', '990121')).toBe(30);
    expect(counted('PROVINCE', '420000')).toBe(30);
    expect(counted('OTHER', 'IN_STOCK')).toBe(30);
    expect(counted('OTHER', 'IN_SEASON')).toBe(0);
    expect(counted('VILLAGE', '990121101201')).toBe('countyCode' in filter ? 30 : undefined);
  });
});
