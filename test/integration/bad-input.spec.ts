import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stockShop } from '@shanhuo/catalog/testing';
import { newId, writeCursor } from '@shanhuo/kernel';
import { buildSchema } from '../../apps/api/src/graphql/schema-text.js';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
} from 'graphql';
import { DETAILS_OF } from '../support/selection.js';
import { TestApi } from '../support/test-api.js';

/** What people and programs send by mistake or on purpose, for an argument of type String. */
const TEXTS: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '🐐🐐',
  '１２３４５６',
  '<script>alert(1)</script>',
  `'; drop table catalog.products; --`,
  '%',
  '_',
  '\\',
  '\ud800',
  '\u202e反',
  'ﷺ'.repeat(20),
  'x'.repeat(65),
  'x'.repeat(5_000),
  '-1',
  '0',
  '1e309',
  'null',
  '../../etc/passwd',
  'T7KMQMK7',
  '420325110207',
];
const NUMBERS: readonly unknown[] = [
  0,
  -1,
  1,
  100,
  101,
  2_147_483_647,
  -2_147_483_648,
  2_147_483_648,
  1.5,
  '5',
  true,
  [],
  {},
  null,
];
const OTHERS: readonly unknown[] = [
  true,
  false,
  null,
  'true',
  1,
  [],
  {},
  [null],
  ['GREEN'],
  'GREEN',
  ['green'],
  [['GREEN']],
];

/** Codes of answers that tell a client what it did wrong. */
const TELLING = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  // A hundred orders to pack with all they hold, where each asks for more than a desk shows.
  'TOO_COSTLY',
]);

/** What a message would hold that tells of the program. */
const OF_ITS_INSIDE = /select |insert |catalog\.|\.ts:|\.js:|node_modules|postgres/i;

// Jest keeps a hundred lines of each error, and thousands of refusals are made here.
Error.stackTraceLimit = 10;

function valuesFor(type: GraphQLInputType): readonly unknown[] {
  if (isNonNullType(type)) return valuesFor(type.ofType as GraphQLInputType);
  if (isListType(type)) return OTHERS;
  if (isInputObjectType(type)) return inputsFor(type);
  const name = getNamedType(type).name;
  if (name === 'Int') return NUMBERS;
  return name === 'String' || name === 'ID' ? [...TEXTS, 7, null, [], {}] : OTHERS;
}

/** One input per value of each field, the other fields plainly filled. */
function inputsFor(type: GraphQLInputObjectType): readonly unknown[] {
  const fields = Object.values(type.getFields());
  const plain = Object.fromEntries(fields.filter((field) => isNonNullType(field.type)).map(({ name }) => [name, 'x']));
  const inputs = fields.flatMap((field) => valuesFor(field.type).map((value) => ({ ...plain, [field.name]: value })));
  return [...inputs, {}, null, 'x', 7, [], { unknown: 1 }];
}

describe('bad input', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await stockShop(api.app, [{ key: 'one' }, { key: 'two' }]);
  });
  afterAll(() => api.close());

  async function askAll(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Promise<number> {
    let asked = 0;
    const details = DETAILS_OF(field.type, 2);
    for (const argument of field.args) {
      const wrong: object[] = [];
      const others = field.args.filter(
        (each) => each !== argument && isNonNullType(each.type) && each.defaultValue === undefined,
      );
      const declared = [argument, ...others].map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
      const passed = [argument, ...others].map(({ name }) => `${name}: $${name}`).join(', ');
      for (const value of valuesFor(argument.type)) {
        const variables = { ...Object.fromEntries(others.map(({ name }) => [name, 'x'])), [argument.name]: value };
        const answer = await api.ask(`${kind} (${declared}) { ${field.name}(${passed}) ${details} }`, { variables });
        const errors = answer.errors ?? [];
        const isRefusedWhole = errors.length > 0 && answer.data === undefined;
        const isRight =
          answer.status === (isRefusedWhole ? 400 : 200) &&
          errors.every(({ extensions }) => TELLING.has(String(extensions['code']))) &&
          !errors.some(({ message }) => OF_ITS_INSIDE.test(message));
        if (!isRight) wrong.push({ input: { [argument.name]: value }, status: answer.status, errors });
        asked += 1;
      }
      expect({ field: field.name, argument: argument.name, wrong }).toEqual({
        ...{ field: field.name, argument: argument.name },
        wrong: [],
      });
    }
    return asked;
  }

  it('[X1] every query takes every kind of nonsense without a 500 and tells nothing of its inside', async () => {
    const schema = await buildSchema();
    let asked = 0;
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) asked += await askAll('query', field);
    expect(asked).toBeGreaterThan(200);
  }, 240_000);

  it('[X1] so does every mutation', async () => {
    const schema = await buildSchema();
    let asked = 0;
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
      asked += await askAll('mutation', field);
    expect(asked).toBeGreaterThan(100);
  }, 240_000);

  const ID = newId();
  it.each([
    ['products', 'cards.newest', [9e15, ID]],
    ['products', 'cards.newest', [-1, ID]],
    ['products', 'cards.newest', [1, 'x']],
    ['products', 'cards.newest', ['1', ID]],
    ['products', 'cards.price_low', [1, ID]],
    ['products', 'villages', ['420325110207']],
    ['searchProducts', 'cards.found', [1, 'x', 1]],
    ['searchProducts', 'cards.found', [1, ID, 9e15]],
    ['villages', 'villages', ['\ud800']],
    ['villages', 'villages', ['x'.repeat(300)]],
    ['cooperatives', 'cooperatives', ['%']],
  ])('[X1] %s takes a cursor forged as %s %j for what it is', async (field, list, keys) => {
    const query = field === 'searchProducts' ? '(query: "黑", after: $after)' : '(after: $after)';
    const answer = await api.ask(`query ($after: String) { ${field}${query} { nodes { code } } }`, {
      variables: { after: writeCursor(list, keys) },
    });
    expect(answer.status).toBe(200);
    for (const { extensions } of answer.errors ?? [])
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it.each([
    ['broken JSON', '{"query":'],
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['nothing', ''],
    ['a list', '[]'],
    ['a batch', '[{"query":"{__typename}"},{"query":"{__typename}"}]'],
    ['null', 'null'],
    ['a number', '7'],
    ['a query that is no text', '{"query":7}'],
    ['variables that are no object', '{"query":"{__typename}","variables":[1]}'],
    ['an unknown operation', '{"query":"query a{__typename}","operationName":"b"}'],
    ['too much', JSON.stringify({ query: 'x'.repeat(300_000) })],
  ])('a body of %s is refused as the sender’s mistake', async (_what, body) => {
    const { status } = await api.post(body);
    expect([400, 413]).toContain(status);
  });

  it.each([
    '/graphql/',
    '/nothing',
    '/media/',
    '/media/x',
    '/media/%00',
    '/media/%ff',
    `/media/${'a'.repeat(64)}-320.webp`,
    `/media/${'a'.repeat(64)}-321.webp`,
    '/health',
    '/media/..%2f..%2fkeys.json',
  ])('the route %s answers 4xx', async (path) => {
    const { status } = await fetch(`${api.url}${path}`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it.each(['/nothing', '/media/x'])('the route %s names no file and no stack', async (path) => {
    expect(await (await fetch(`${api.url}${path}`)).text()).not.toMatch(/\.ts|\.js|stack|node_modules/);
  });
});
