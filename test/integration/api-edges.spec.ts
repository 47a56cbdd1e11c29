import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stockShop } from '@shanhuo/catalog/testing';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId } from '@shanhuo/kernel';
import { GRAPHQL_LIMITS } from '../../apps/api/src/graphql/limits.js';
import { query as onCluster } from '../../scripts/postgres/await-database.js';
import { signIn } from '../support/sign-in.js';
import { TestApi } from '../support/test-api.js';

const codeOf = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
  errors?.[0]?.extensions['code'];

interface Listed {
  readonly one: readonly { readonly code: string }[];
  readonly many: readonly { readonly code: string }[];
}

describe('the API outside production', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await stockShop(api.app, [{ key: 'one' }, { key: 'two' }]);
  });
  afterAll(() => api.close());

  it('[X2] refuses what is too deep', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'name' : `sellers { village { ${deep(levels - 1)} } }`);
    expect(codeOf(await api.ask(`{ villages(first: 1) { nodes { ${deep(2)} } } }`))).toBeUndefined();
    const refused = await api.ask(`{ villages(first: 1) { nodes { ${deep(4)} } } }`);
    expect(refused).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining(`depth limit of ${GRAPHQL_LIMITS.depth}`) }],
    });
  });

  it('[X2] refuses too many aliases, one field asked again and again', async () => {
    const ask = (count: number) =>
      api.ask(`{ ${Array.from({ length: count }, (_, i) => `a${i}: categories { code }`).join(' ')} }`);
    expect(codeOf(await ask(GRAPHQL_LIMITS.aliases))).toBeUndefined();
    expect(await ask(GRAPHQL_LIMITS.aliases + 1)).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining('Aliases limit') }],
    });
  });

  it('[X2] refuses what costs too much, with the sizes of its lists, and serves the dearest page of the shop', async () => {
    const rows = 'nodes { code title sellerName villageName price { amount } }';
    const ask = (first: number, aliases: number) =>
      api.ask(
        `query ($first: Int!) { ${Array.from({ length: aliases }, (_, i) => `a${i}: products(first: $first) { ${rows} }`).join(' ')} }`,
        {
          variables: { first },
        },
      );
    expect(codeOf(await ask(100, 10))).toBeUndefined();
    expect(await ask(100, 15)).toMatchObject({ status: 400, errors: [{ extensions: { code: 'TOO_COSTLY' } }] });
    expect(codeOf(await ask(50, 15))).toBeUndefined();

    const fields = 'code name legalGround story';
    const explosive = `{ villages(first: 100) { nodes { sellers { ${fields} cooperative { members { ${fields} } } } } } }`;
    expect(codeOf(await api.ask(explosive))).toBe('TOO_COSTLY');
  });

  it('[X2] lists so many sellers of a village and members of a cooperative as are asked for, each alone, a hundred at most', async () => {
    const list = (first: number) => `sellers(first: ${first}) { code }`;
    const { data, errors } = await api.ask(`{ villages { nodes { one: ${list(1)} many: ${list(100)} } }
      cooperatives { nodes { one: members(first: 1) { code } many: members(first: 100) { code } } } }`);
    expect(errors).toBeUndefined();
    const { villages, cooperatives } = data as Record<'villages' | 'cooperatives', { nodes: Listed[] }>;
    expect(villages.nodes.some(({ many }) => many.length > 1)).toBe(true);
    expect(cooperatives.nodes.some(({ many }) => many.length > 0)).toBe(true);
    for (const { one, many } of [...villages.nodes, ...cooperatives.nodes]) expect(one).toEqual(many.slice(0, 1));

    for (const first of [0, 101]) {
      expect(codeOf(await api.ask(`{ villages { nodes { ${list(first)} } } }`))).toBe('BAD_USER_INPUT');
    }
  });

  it('[X2] refuses batches, and documents of more tokens than any page needs', async () => {
    expect((await api.post('[{"query":"{__typename}"}]')).status).toBe(400);
    const many = `{ ${'__typename '.repeat(GRAPHQL_LIMITS.tokens)} }`;
    expect(await api.ask(many)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
    });
  });

  it('[X1] runs the operation that is named, and no other', async () => {
    const query = 'query one { categories { code } } query two { counties { code } }';
    const ask = async (operationName?: string): Promise<unknown> =>
      (await api.post(JSON.stringify({ query, operationName }))).json();
    expect(await ask('two')).toMatchObject({ data: { counties: expect.any(Array) } });
    expect(await ask('three')).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] });
    expect(await ask()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] });
  });

  it('[X1] takes the default of a variable that was not given, as the specification has it', async () => {
    const text = `query ($first: Int! = 1, $sort: ProductSort! = PRICE_LOW) { products(first: $first, sort: $sort) { nodes { code } } }`;
    const { data, errors } = await api.ask<{ products: { nodes: object[] } }>(text);
    expect({ errors, nodes: data?.products.nodes.length }).toEqual({ errors: undefined, nodes: 1 });
    const given = await api.ask<{ products: { nodes: object[] } }>(text, { variables: { first: 2, sort: 'NEWEST' } });
    expect(given.data?.products.nodes).toHaveLength(2);
    expect(codeOf(await api.ask(text, { variables: { first: null } }))).toBe('BAD_USER_INPUT');
  });

  it('suggests no names, and tells no stack', async () => {
    const { errors } = await api.ask('{ productz { code } }');
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|products|stack/i);
  });

  it('answers with the id the web app gave the request, and with one of its own for any other', async () => {
    const id = newId();
    const answer = await api.post('{"query":"{__typename}"}', { 'x-request-id': id });
    expect(answer.headers.get('x-request-id')).toBe(id);
    const forged = await api.post('{"query":"{__typename}"}', { 'x-request-id': 'x"} {"msg":"forged' });
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('serves an explorer that needs no net', async () => {
    const page = await fetch(`${api.url}/explorer`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });

  it('is not ready while the database is away, and ready again by itself', async () => {
    const status = async (): Promise<number> => (await fetch(`${api.url}/health/ready`)).status;
    const cluster = process.env['SHANHUO_TEST_DATABASE'] ?? '';
    const name = new URL(api.environment.databaseUrl).pathname.slice(1);
    expect(await status()).toBe(200);

    await onCluster(cluster, `alter database ${name} with allow_connections false`);
    await onCluster(cluster, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    expect(await status()).toBe(503);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    const away = await api.ask('{ categories { code } }');
    expect(JSON.stringify(away)).not.toMatch(/postgres|connect|ECONN|database/i);

    await onCluster(cluster, `alter database ${name} with allow_connections true`);
    expect(await status()).toBe(200);
    expect((await api.ask('{ categories { code } }')).data).toMatchObject({
      categories: [{ code: 'mushrooms' }, { code: 'fruit' }],
    });
  });

  it('[X7] logs every request and no one’s data: canaries', async () => {
    await api.openAccounts();
    const account = api.accountOf('buyer');
    const token = await signIn(api, account);
    const phone = newTestPhone();
    const visitor = '203.0.113.77';
    await api.ask('query canaryOperation { me { maskedPhone inbox { nodes { body } } } }', { token, visitor });
    await api.ask('mutation ($phone: String!) { requestSignInCode(input: { phone: $phone }) { __typename } }', {
      variables: { phone },
      visitor,
    });
    await api.ask('query ($q: String!) { searchProducts(query: $q) { nodes { code } } }', {
      variables: { q: '金丝雀在山里' },
    });
    await fetch(`${api.url}/health/live?phone=${phone}`);
    await api.ask(`{ broken(phone: "${phone}") }`);

    const log = api.log.join('\n');
    expect(api.log.filter((line) => line.includes('"route":"/graphql"')).length).toBeGreaterThan(4);
    for (const canary of [account.phone, account.password, token, phone, visitor, '金丝雀在山里'])
      expect(log).not.toContain(canary);
    for (const line of api.log) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});

describe('the API in production', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ nodeEnvironment: 'production', demo: false });
  });
  afterAll(() => api.close());

  it('[X2] keeps its schema to itself', async () => {
    expect(await api.ask('{ __schema { types { name } } }')).toMatchObject({ status: 400 });
    expect(await api.ask('{ __type(name: "Account") { name } }')).toMatchObject({ status: 400 });
  });

  it('has no explorer, and no page of one-time codes', async () => {
    expect((await fetch(`${api.url}/explorer`)).status).toBe(404);
    expect(codeOf(await api.ask('{ demoMessages { text } }'))).toBe('FORBIDDEN');
  });

  it.each(['/health/live', '/graphql', '/nothing'])('sends its security headers with %s', async (path) => {
    const { headers } = await fetch(`${api.url}${path}`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('refuses a form of another site', async () => {
    const response = await api.post('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});
