import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GrantService } from '@shanhuo/identity';
import { Projection } from '@shanhuo/insight';
import { shortCodeOf } from '@shanhuo/kernel';
import fc from 'fast-check';
import { anyLife } from '../lives/life.js';
import { InsightWorld, SHELVES } from './insight-world.js';

const LIVES = process.env['SOAK'] === '1' ? 200 : 10;
const SEED = process.env['SOAK'] === '1' ? Date.now() : 20_261_124;
const FAMILY = shortCodeOf('seller family-shop');
const SHISHANG = '990121101201';
const EVER = { kind: 'RANGE', from: '2026-01-01', to: '2028-12-31' };

const FIGURES = `sold { amount } givenBack { amount } fees { amount } freight { amount } onItsWay { amount }
  available { amount } held { amount } paid { amount }`;
const NODES = `nodes { sellerCode support { kind source } figures { ${FIGURES} } } totalCount total { ${FIGURES} }
  pageInfo { endCursor hasNextPage }`;
const ALL = `query ($period: SalesPeriodInput!, $support: SupportFilter!, $countyCode: String, $after: String) {
  answer: householdIncomes(period: $period, support: $support, countyCode: $countyCode, first: 1, after: $after) { ${NODES} } }`;
const VILLAGE = `query ($period: SalesPeriodInput!, $support: SupportFilter!, $villageCode: String!) {
  answer: villageHouseholdIncomes(villageCode: $villageCode, period: $period, support: $support) { ${NODES} } }`;
const OPEN = `mutation ($input: OpenHouseholdLinesInput!) { answer: openHouseholdLines(input: $input) { __typename
  ... on HouseholdLines { householdName lines { nodes { lineId } sum { amount } } }
  ... on Failure { code } ... on InvalidInput { fields { field code } } } }`;

type Figures = Record<
  'sold' | 'givenBack' | 'fees' | 'freight' | 'onItsWay' | 'available' | 'held' | 'paid',
  { amount: string }
>;
interface Incomes {
  readonly nodes: readonly { sellerCode: string; support: { kind: string; source: string } | null; figures: Figures }[];
  readonly totalCount: number;
  readonly total: Figures;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

let world: InsightWorld;
let operator: string;
let agent: string;

beforeAll(async () => {
  world = await InsightWorld.open();
  const { actor, shopper, shop } = world;
  await fc.assert(
    fc.asyncProperty(anyLife(SHELVES), async (life) => {
      const { code, paymentUrl } = await shopper.buy(life.lines);
      await actor.pay(life, code, paymentUrl);
      for (const step of life.steps) await actor.take(step, await actor.look(code));
    }),
    { numRuns: LIVES, seed: SEED, endOnFailure: true },
  );
  await shop.api.app.get(Projection).sweep();
  const [village] = await world.rows<{ id: string }>('select id from village_seller.villages where code = $1', [
    SHISHANG,
  ]);
  const account = world.accounts.get('agent');
  await shop.api.database.inTransaction((tx) =>
    shop.api.app.get(GrantService).giveBySystem(tx, account?.personId ?? '', {
      role: 'agent',
      subjectKind: 'village',
      subjectId: village?.id ?? '',
    }),
  );
  operator = await world.enter('operator');
  agent = await world.enter('agent');
}, 900_000);
afterAll(() => world?.close());

const RIVER = shortCodeOf('seller river-shop');
const SET = `mutation ($input: SetHouseholdSupportInput!) { answer: setHouseholdSupport(input: $input) { __typename
  ... on Failure { code } ... on InvalidInput { fields { field code } } } }`;
const END = `mutation ($input: EndHouseholdSupportInput!) { answer: endHouseholdSupport(input: $input) { __typename
  ... on Failure { code } ... on InvalidInput { fields { field code } } } }`;

const ask = async <Answer>(query: string, variables: object, token: string): Promise<Answer> =>
  (await world.ask<{ answer: Answer }>(query, variables, token)).answer;
const listAs = (sellerCode: string, given: object, token: string): Promise<{ __typename: string; code?: string }> =>
  ask(
    SET,
    { input: { sellerCode, kind: 'MONITORED', validFrom: '2026-01-01', source: '2026 年监测名册', ...given } },
    token,
  );
const fenOf = ({ amount }: { amount: string }): number => Math.round(Number(amount) * 100);
const inFen = (figures: Figures): Record<keyof Figures, number> =>
  Object.fromEntries(Object.entries(figures).map(([name, money]) => [name, fenOf(money)])) as Record<
    keyof Figures,
    number
  >;

async function allPages(variables: object): Promise<{ nodes: Incomes['nodes'][number][]; last: Incomes }> {
  const nodes: Incomes['nodes'][number][] = [];
  for (let after: string | undefined; ;) {
    const page: Incomes = await ask(ALL, { period: EVER, support: 'ALL', ...variables, after }, operator);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { nodes, last: page };
    after = page.pageInfo.endCursor;
  }
}

/** Straight from ledger and frozen lines, for one seller and all days or one. */
async function booksOf(sellerCode: string, [from, to]: readonly [string, string]) {
  const [moved] = await world.rows<{ sold: number; back: number; fees: number; freight: number }>(
    `select coalesce(-sum(n.amount_fen) filter (where n.role <> 'freight' and t.kind = 'capture'), 0)::int as sold,
       coalesce(sum(n.amount_fen) filter (where n.role <> 'freight' and t.kind <> 'capture'), 0)::int as back,
       coalesce(-sum(n.amount_fen) filter (where n.role in ('cooperative', 'platform', 'payment_cost')), 0)::int as fees,
       coalesce(-sum(n.amount_fen) filter (where n.role = 'freight'), 0)::int as freight
     from payment.ledger_entries n join payment.ledger_transactions t on t.id = n.transaction_id
     join orders.lines l on l.id = n.line_id join orders.seller_orders s on s.id = l.seller_order_id
     join village_seller.sellers e on e.id = s.seller_id
     where e.code = $1 and t.kind in ('capture', 'refund_owed', 'reversal') and n.role is not null
       and t.china_day between $2 and $3`,
    [sellerCode, from, to],
  );
  return moved;
}

describe(`[D3] the income of households of ${LIVES} random histories`, () => {
  it('is the ledger’s for every household, on all days and on one, and pages add up to the total', async () => {
    const { nodes, last } = await allPages({});
    expect(nodes.map(({ sellerCode }) => sellerCode).toSorted()).toEqual([FAMILY, RIVER].toSorted());
    expect(last.totalCount).toBe(2);
    const names = Object.keys(last.total) as (keyof Figures)[];
    for (const name of names) {
      expect([name, nodes.reduce((sum, { figures }) => sum + fenOf(figures[name]), 0)]).toEqual([
        name,
        fenOf(last.total[name]),
      ]);
    }
    expect(fenOf(last.total.sold)).toBeGreaterThan(0);
    const [middle] = await world.rows<{ day: string }>(
      `select china_day::text as day from payment.ledger_transactions order by id offset (select count(*) / 2 from payment.ledger_transactions) limit 1`,
    );
    const one = [middle?.day ?? '', middle?.day ?? ''] as const;
    for (const days of [['2026-01-01', '2028-12-31'], one] as const) {
      const period = { kind: 'RANGE', from: days[0], to: days[1] };
      for (const { sellerCode, figures } of (await allPages({ period })).nodes) {
        const { sold, givenBack, fees, freight } = inFen(figures);
        const books = await booksOf(sellerCode, days);
        expect({ sold, back: givenBack, fees, freight }).toEqual(books);
      }
    }
  }, 120_000);

  it('ends where the money is: what was sold, less what went back and fees, is on its way, available, held or paid', async () => {
    const held = await world.rows<{ account: string }>(`select distinct account from payment.ledger_entries`);
    expect(held.length).toBeGreaterThan(4);
    for (const { figures } of (await allPages({})).nodes) {
      const { sold, givenBack, fees, freight, onItsWay, available, held: onHold, paid } = inFen(figures);
      expect(sold - givenBack - fees + freight).toBe(onItsWay + available + onHold + paid);
    }
  });

  it('opens to its lines for the county desk alone, with the purpose in the log before', async () => {
    const input = { sellerCode: FAMILY, period: EVER, purpose: '三季度收入核对' };
    const opened = await ask<{ lines: { nodes: object[]; sum: { amount: string } } }>(OPEN, { input }, operator);
    const [family] = (await allPages({})).nodes.filter(({ sellerCode }) => sellerCode === FAMILY);
    const { sold, givenBack } = inFen(family?.figures ?? ({} as Figures));
    expect(fenOf(opened.lines.sum)).toBe(sold - givenBack);
    expect(opened.lines.nodes.length).toBeGreaterThan(0);
    const logged = await world.rows<{ purpose: string; actor: string }>(
      `select details ->> 'purpose' as purpose, actor_id as actor from database.audit_entries
       where action = 'household.lines-opened'`,
    );
    expect(logged).toEqual([{ purpose: '三季度收入核对', actor: world.accounts.get('operator')?.personId }]);
    expect(await ask(OPEN, { input: { ...input, purpose: ' ' } }, operator)).toMatchObject({
      fields: [{ field: 'purpose', code: 'PURPOSE_MISSING' }],
    });
    expect(
      await ask(OPEN, { input: { ...input, sellerCode: shortCodeOf('seller coop-shop') } }, operator),
    ).toMatchObject({
      code: 'HOUSEHOLD_NOT_FOUND',
    });
    await expect(ask(OPEN, { input }, agent)).rejects.toThrow('FORBIDDEN');
  });
});

describe('[D3] what a household is listed as', () => {
  it('is set by the agent of its village or the county desk, and by nobody for another village', async () => {
    expect(await listAs(RIVER, {}, agent)).toMatchObject({ code: 'HOUSEHOLD_NOT_FOUND' });
    expect(await listAs(shortCodeOf('seller coop-shop'), {}, operator)).toMatchObject({ code: 'HOUSEHOLD_NOT_FOUND' });
    expect(await listAs(FAMILY, {}, agent)).toMatchObject({ __typename: 'SupportRegistered' });
    expect(await listAs(RIVER, { kind: 'FORMERLY_POOR' }, operator)).toMatchObject({ __typename: 'SupportRegistered' });
    await expect(listAs(FAMILY, {}, await world.enter('seller'))).rejects.toThrow('FORBIDDEN');
    await expect(listAs(FAMILY, {}, await world.enter('manager'))).rejects.toThrow('FORBIDDEN');
    const audited = await world.rows<{ actor: string; details: object }>(
      `select actor_id as actor, details from database.audit_entries where action = 'household.support-set' order by at, id`,
    );
    expect(audited.map(({ actor }) => actor)).toEqual(
      ['agent', 'operator'].map((role) => world.accounts.get(role)?.personId),
    );
    expect(JSON.stringify(audited)).not.toMatch(/monitored|formerly/);
  });

  it('filters who is looked at, and a village is shown to its agent alone', async () => {
    const of = async (support: string, more: object = {}) =>
      (await allPages({ support, ...more })).nodes.map(({ sellerCode }) => sellerCode);
    expect(await of('MONITORED')).toEqual([FAMILY]);
    expect(await of('FORMERLY_POOR')).toEqual([RIVER]);
    expect((await of('LISTED')).toSorted()).toEqual([FAMILY, RIVER].toSorted());
    expect(await of('LISTED', { countyCode: '990102' })).toEqual([RIVER]);
    expect(await of('LISTED', { countyCode: "x'\u0000" })).toEqual([]);
    const asked = { period: EVER, support: 'ALL' };
    const mine = await ask<Incomes>(VILLAGE, { ...asked, villageCode: SHISHANG }, agent);
    expect(mine.nodes.map(({ sellerCode, support }) => [sellerCode, support?.source])).toEqual([
      [FAMILY, '2026 年监测名册'],
    ]);
    expect(await ask(VILLAGE, { ...asked, villageCode: '990102101001' }, agent)).toBeNull();
    await expect(ask(ALL, asked, agent)).rejects.toThrow('FORBIDDEN');
    await expect(ask(VILLAGE, { ...asked, villageCode: SHISHANG }, await world.enter('manager'))).rejects.toThrow(
      'FORBIDDEN',
    );
  });

  it('holds from day to day: said again it is as before, another kind ends it, and nothing is rewritten', async () => {
    expect(await listAs(FAMILY, {}, agent)).toMatchObject({ __typename: 'SupportRegistered' });
    expect(await listAs(FAMILY, { kind: 'FORMERLY_POOR', validFrom: '2025-01-01' }, agent)).toMatchObject({
      fields: [{ field: 'validFrom', code: 'DAY_NOT_AFTER' }],
    });
    expect(await listAs(FAMILY, { kind: 'FORMERLY_POOR', validFrom: '2026-07-01' }, agent)).toMatchObject({
      __typename: 'SupportRegistered',
    });
    const rows = `select u.kind, u.valid_from::text as "from", u.valid_to::text as "to" from village_seller.household_supports u
      join village_seller.sellers s on s.household_id = u.household_id where s.code = $1 order by u.valid_from`;
    expect(await world.rows(rows, [FAMILY])).toEqual([
      { kind: 'monitored', from: '2026-01-01', to: '2026-06-30' },
      { kind: 'formerly_poor', from: '2026-07-01', to: null },
    ]);
    expect(await ask(END, { input: { sellerCode: FAMILY, validTo: '2026-09-30' } }, agent)).toMatchObject({
      __typename: 'SupportRegistered',
    });
    expect(await ask(END, { input: { sellerCode: FAMILY, validTo: '2026-10-01' } }, agent)).toMatchObject({
      fields: [{ field: 'validTo', code: 'NOTHING_HOLDS' }],
    });
    await expect(world.rows(`update village_seller.household_supports set kind = 'monitored'`)).rejects.toThrow();
    await expect(world.rows(`delete from village_seller.household_supports`)).rejects.toThrow();
  });

  it.each([
    ['validFrom DAY_INVALID', { validFrom: '去年' }],
    ['validFrom DAY_TO_COME', { validFrom: '2099-01-01' }],
    ['source SOURCE_MISSING', { source: ' ' }],
    ['source SOURCE_TOO_LONG', { source: '名'.repeat(201) }],
  ])('is refused in words at its field: %s', async (problem, given) => {
    const answer = (await listAs(FAMILY, given, agent)) as { fields?: { field: string; code: string }[] };
    expect(answer.fields?.map(({ field, code }) => `${field} ${code}`)).toEqual([problem]);
  });

  it('stands on no type that buyers, other households or cooperatives can ask for', async () => {
    const types = await ask<{
      types: { name: string; fields: { name: string; type: { name: string | null } }[] | null }[];
    }>(`{ answer: __schema { types { name fields { name type { name } } } } }`, {}, operator);
    const carriers = types.types.filter(({ fields }) => fields?.some(({ type }) => type.name === 'HouseholdSupport'));
    expect(carriers.map(({ name }) => name)).toEqual(['HouseholdIncome']);
  });
});
