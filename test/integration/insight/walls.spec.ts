import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shortCodeOf } from '@shanhuo/kernel';
import type { Life } from '../lives/life.js';
import { InsightWorld, SHELVES, type Looker } from './insight-world.js';
import {
  askAll,
  askCut,
  askDashboard,
  askLines,
  BUYERS,
  CUT,
  DASHBOARD,
  exportRows,
  LINES,
  ORDERS,
  PROMISES,
  range,
  type OrderList,
} from './looks.js';

const DAYS = ['2026-11-01', '2026-12-31'] as const;
const PAYS: Life = { lines: [], paying: 'pays', steps: [] };
const NOBODYS = [{ cooperativeCode: shortCodeOf('cooperative nobody') }, { sellerCode: shortCodeOf('seller nobody') }];
const CUTS = ['VILLAGE', 'HOUSEHOLD', 'PRODUCT', 'CATEGORY', 'PROVINCE'];

let world: InsightWorld;
let first: Looker;
let second: Looker;

beforeAll(async () => {
  world = await InsightWorld.open();
  [first, second] = world.lookers;
  // Each order holds goods of both cooperatives: what is bought together is shown apart.
  for (let quantity = 1; quantity <= 3; quantity++) {
    const lines = Array.from({ length: SHELVES }, (_, shelf) => ({ shelf, quantity }));
    const { code, paymentUrl } = await world.shopper.buy(lines);
    await world.actor.pay(PAYS, code, paymentUrl);
  }
}, 120_000);
afterAll(() => world?.close());

describe('[C3] [N22] between two cooperatives', () => {
  it('what each sees is its own, and both together are all there is', async () => {
    const [one, other] = [await askDashboard(world, first, DAYS), await askDashboard(world, second, DAYS)];
    const [all] = await world.rows<{ gross: number }>(
      `select sum(grower_fen + cooperative_fen + platform_fen + payment_cost_fen)::int as gross from insight.sale_facts`,
    );
    expect(one.gross).toBeGreaterThan(0);
    expect(other.gross).toBeGreaterThan(0);
    expect(one.gross + other.gross).toBe(all?.gross);
    const lines = [await askLines(world, first, DAYS, {}), await askLines(world, second, DAYS, {})];
    const ids = lines.map((list) => new Set(list.lines.map(({ lineId }) => lineId)));
    expect(ids[0]?.intersection(ids[1] ?? new Set()).size).toBe(0);
  });

  it.each([
    ['dashboard', DASHBOARD, {}],
    ...CUTS.map((by) => [`salesCut by ${by}`, CUT, { by }] as const),
    ['saleLines', LINES, {}],
    ['saleOrders', ORDERS, {}],
    ['saleBuyers', BUYERS, {}],
    ['salePromises', PROMISES, {}],
  ] as const)('%s of another’s answers as one that is not there', async (_, query, more) => {
    const token = await first.token();
    const period = range(DAYS);
    const scopes = [second.scope, ...NOBODYS, { sellerCode: shortCodeOf('seller river-shop') }];
    for (const scope of scopes) {
      const { data, errors } = await world.shop.api.ask(query, { variables: { scope, period, ...more }, token });
      expect([errors, Object.values(data ?? {})]).toEqual([undefined, [null]]);
    }
    const both = { ...second.scope, sellerCode: shortCodeOf('seller family-shop') };
    const refused = await world.shop.api.ask(query, { variables: { scope: both, period, ...more }, token });
    expect(refused.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('no filter leads over: a part of another’s is a list of nothing, whatever it is cut by', async () => {
    for (const by of CUTS) {
      const [own, others] = [await askCut(world, first, by, DAYS), await askCut(world, second, by, DAYS)];
      const ownKeys = new Set(own.parts.map(({ key }) => key));
      const strange = others.parts.filter(({ key }) => !ownKeys.has(key));
      if (by === 'HOUSEHOLD' || by === 'PRODUCT' || by === 'VILLAGE') expect(strange.length).toBeGreaterThan(0);
      for (const { key } of [...strange, { key: 'nothing' }, { key: 'a\0b' }]) {
        const lines = await askLines(world, first, DAYS, { filter: { by, key } });
        expect([lines.count, lines.sum]).toEqual([0, 0]);
      }
    }
  });

  it('no cursor leads over: another’s place in a list only skips one’s own', async () => {
    const page = async (looker: Looker, after?: string) => {
      const variables = { scope: looker.scope, period: range(DAYS), after };
      type Page = { saleLines: { nodes: { lineId: string }[]; pageInfo: { endCursor: string } } };
      return (await world.ask<Page>(LINES, variables, await looker.token())).saleLines;
    };
    const own = new Set((await askLines(world, first, DAYS, {})).lines.map(({ lineId }) => lineId));
    const theirs = await page(second);
    const { nodes } = await page(first, theirs.pageInfo.endCursor);
    expect(nodes.filter(({ lineId }) => !own.has(lineId))).toEqual([]);
    const broken = { scope: first.scope, period: range(DAYS), after: 'bm90aGluZw' };
    const { errors } = await world.shop.api.ask(LINES, { variables: broken, token: await first.token() });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['saleOrders', ORDERS],
    ['saleBuyers', BUYERS],
    ['salePromises', PROMISES],
  ] as const)('a cursor of another’s %s shows nothing of theirs, and a broken one is refused', async (name, query) => {
    type Page = Record<string, { nodes: object[]; pageInfo: { endCursor: string } }>;
    const ask = async (looker: Looker, after?: string) =>
      (await world.ask<Page>(query, { scope: looker.scope, period: range(DAYS), after }, await looker.token()))[name];
    const theirs = await ask(second);
    const own = await askAll(world, first, DAYS, query);
    const codesOf = (nodes: readonly unknown[]) =>
      nodes.map((node) => (node instanceof Object && 'code' in node ? node.code : undefined));
    const beyond = await ask(first, theirs?.pageInfo.endCursor);
    expect(codesOf(own.nodes)).toEqual(expect.arrayContaining(codesOf(beyond?.nodes ?? [])));
    const { errors } = await world.shop.api.ask(query, {
      variables: { scope: first.scope, period: range(DAYS), after: 'bm90aGluZw' },
      token: await first.token(),
    });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('[X16] a list of buyers tells nobody who they are: no name, no phone, and no number that follows them', async () => {
    const variables = { scope: first.scope, period: range(DAYS) };
    const answer = JSON.stringify(await world.ask(BUYERS, variables, await first.token()));
    const cursor = /"endCursor":"([^"]+)"/.exec(answer)?.[1] ?? '';
    const shown = answer + Buffer.from(cursor, 'base64url').toString();
    const secrets = await world.rows<{ secret: string }>(
      `select buyer::text as secret from insight.sale_facts
       union select person_id::text from orders.orders where person_id is not null
       union select masked_phone from identity.persons where masked_phone <> ''
       union select display_name from identity.persons where display_name <> ''`,
    );
    expect(secrets.length).toBeGreaterThan(3);
    expect(secrets.filter(({ secret }) => shown.includes(secret))).toEqual([]);
    const own = await askAll<OrderList>(world, first, DAYS, ORDERS);
    const theirs = await askAll<OrderList>(world, second, DAYS, ORDERS);
    const codes = new Set(theirs.nodes.map(({ code }) => code));
    expect(own.nodes.filter(({ code }) => codes.has(code))).toEqual([]);
  });

  it('no entry of the ledger of another’s line is shown, and a cooperative is shown no payout', async () => {
    const query = `query ($scope: SalesScopeInput!, $transactionId: ID!, $lineId: ID!, $wholeStory: Boolean!) {
      saleEntries(scope: $scope, transactionId: $transactionId, lineId: $lineId, wholeStory: $wholeStory) { why } }`;
    const [theirs] = (await askLines(world, second, DAYS, {})).lines;
    for (const wholeStory of [false, true]) {
      const variables = { scope: first.scope, ...theirs, wholeStory };
      expect(await world.ask(query, variables, await first.token())).toEqual({ saleEntries: [] });
      const own = await world.ask<{ saleEntries: object[] }>(
        query,
        { ...variables, scope: second.scope },
        await second.token(),
      );
      expect(own.saleEntries.length).toBeGreaterThan(0);
    }
  });

  it('a file and the live line of another’s are not there, for visitors and buyers neither', async () => {
    const [manager, seller, buyer] = [await first.token(), await world.lookers[2].token(), await world.enter('buyer')];
    const [, code] = Object.entries(second.scope)[0] as [string, string];
    const period = { from: DAYS[0], to: DAYS[1] };
    for (const path of ['/exports/sales', '/events']) {
      const ask = async (token: string | undefined, scope: object): Promise<number> => {
        const response = await world.get(path, { ...scope, ...period }, token);
        await response.body?.cancel();
        return response.status;
      };
      expect(await ask(manager, { cooperative: code })).toBe(404);
      expect(await ask(manager, { cooperative: 'NOBODY00' })).toBe(404);
      expect(await ask(manager, { seller: shortCodeOf('seller river-shop') })).toBe(404);
      expect(await ask(seller, { cooperative: code })).toBe(404);
      expect(await ask(manager, {})).toBe(400);
      expect(await ask(manager, { cooperative: code, seller: code })).toBe(400);
      expect(await ask(buyer, { cooperative: code })).toBe(403);
      expect(await ask(undefined, { cooperative: code })).toBe(401);
    }
    const own = await exportRows(world, first, DAYS, {});
    expect(own.rowCount).toBe((await askLines(world, first, DAYS, {})).count);
    expect(own.lines.join('\n')).not.toContain('渡口');
    const [, firstCode] = Object.entries(first.scope)[0] as [string, string];
    const asked = { cooperative: firstCode, ...period, by: 'household', key: shortCodeOf('seller river-shop') };
    const part = await world.get('/exports/sales', asked, manager);
    expect((await part.text()).split('\r\n').filter(Boolean)).toHaveLength(2);
  });
});
