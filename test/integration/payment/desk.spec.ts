import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stockShop } from '@shanhuo/catalog/testing';
import { addChinaDays, chinaDayOf, newId } from '@shanhuo/kernel';
import { RefundService } from '@shanhuo/payment';
import { openPaidPayment, openSomePayment, someShares, UNASKED_PROVIDER } from '@shanhuo/payment/testing';
import { LedgerDaySums } from '../../../libs/payment/src/ledger/day-sums.service.js';
import { openSession } from '../../support/open-session.js';
import { TestApi } from '../../support/test-api.js';

let api: TestApi;
let token: string;
let sellerId: string;
let cooperativeId: string;

beforeAll(async () => {
  api = await TestApi.start({ payments: UNASKED_PROVIDER });
  await stockShop(api.app, []);
  await api.openAccounts();
  const named = async (table: string, name: string): Promise<string> => {
    const text = `select id from village_seller.${table} where name_en = $1`;
    return (await api.database.read<{ id: string }>({ text }, [name]))[0]?.id ?? '';
  };
  sellerId = await named('sellers', 'Shop of the Shishang Family');
  cooperativeId = await named('cooperatives', 'Shishang Cooperative');
}, 60_000);
afterAll(() => api?.close());
beforeEach(() => signIn());

/** Operators are signed out when they have been away; here days pass between two questions. */
async function signIn(): Promise<void> {
  token = await openSession(api, api.accountOf('operator'));
}

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const answer = await api.ask<Data>(query, { variables, token, language: 'en' });
  if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer));
  return answer.data;
}

const shares = () =>
  someShares({ sellerId }).map((share) =>
    share.role === 'cooperative' ? { ...share, ownerId: cooperativeId } : share,
  );

interface PageOf<Node> {
  readonly nodes: Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** All pages of a list, two rows at a time. */
async function walk<Node>(query: string, field: string, variables: object = {}): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const data: Record<string, PageOf<Node>> = await ask(query, { ...variables, after });
    const page = data[field];
    if (page === undefined) throw new Error(`no ${field}`);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

const PAYMENTS = `query ($filter: PaymentFilterInput, $after: String) { payments(filter: $filter, first: 2, after: $after) {
  nodes { id state payableCode } pageInfo { hasNextPage endCursor } } }`;
const ENTRIES = `query ($account: LedgerAccountName, $ownerId: ID, $from: Date, $to: Date, $after: String) {
  ledgerEntries(account: $account, ownerId: $ownerId, from: $from, to: $to, first: 2, after: $after) {
    nodes { transactionId account ownerId ownerName amount { amount } payableCode lineId } pageInfo { hasNextPage endCursor } } }`;

interface Entry {
  readonly transactionId: string;
  readonly account: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly amount: { readonly amount: string };
}
const fenOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { amount }) => sum + Math.round(Number(amount.amount) * 100), 0);

describe('[S25] an operator sees', () => {
  it('payments page by page, newest first, by state, code and day', async () => {
    const made: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { paymentId } = await (i === 2 ? openSomePayment : openPaidPayment)(api.app, {
        payableCode: `C0DE000${i}`,
        shares: shares(),
      });
      made.unshift(paymentId);
      api.clock.advance(i === 3 ? 24 * 3_600_000 : 60_000);
    }
    await signIn();
    type Row = { id: string; state: string; payableCode: string };
    expect((await walk<Row>(PAYMENTS, 'payments')).map(({ id }) => id)).toEqual(made);
    const open = await walk<Row>(PAYMENTS, 'payments', { filter: { state: 'OPENED' } });
    expect(open.map(({ payableCode }) => payableCode)).toEqual(['C0DE0002']);
    const byCode = await walk<Row>(PAYMENTS, 'payments', { filter: { code: ' code0001 ' } });
    expect(byCode).toMatchObject([{ payableCode: 'C0DE0001', state: 'SUCCEEDED' }]);
    for (const code of ['\u0000', 'x'.repeat(5_000), '%'])
      expect(await walk<Row>(PAYMENTS, 'payments', { filter: { code } })).toEqual([]);
    for (const day of ['2999-12-31', '1900-01-01'])
      expect(await walk<Row>(PAYMENTS, 'payments', { filter: { day } })).toEqual([]);
    const today = chinaDayOf(api.clock.now());
    const ofDay = await walk<Row>(PAYMENTS, 'payments', { filter: { day: today } });
    expect(ofDay.map(({ payableCode }) => payableCode)).toEqual(['C0DE0004']);
  });

  it('a payment down to the entries that make it, with the names of who has what', async () => {
    const { paymentId, payableId } = await openPaidPayment(api.app, { shares: shares() });
    await api.database.inTransaction((tx) =>
      api.app.get(RefundService).refundAll(tx, payableId, { kind: 'refused', id: newId() }),
    );
    const { payment } = await ask<{ payment: Record<string, unknown> }>(
      `query ($id: ID!) { payment(id: $id) { demo method state amount { amount } captured { amount } refunded { amount }
        captures { amount { amount currencyCode } fee { amount } returnedBecause } refunds { state cause amount { amount } }
        changes { fromState toState } sessions { attempt }
        ledgerTransactions { kind entries { account ownerName amount { amount } } } } }`,
      { id: paymentId },
    );
    expect(payment).toMatchObject({
      demo: true,
      method: 'ALIPAY',
      state: 'SUCCEEDED',
      captured: { amount: '47.90' },
      refunded: { amount: '47.90' },
      captures: [{ amount: { amount: '47.90', currencyCode: 'CNY' }, fee: { amount: '0.29' }, returnedBecause: null }],
      refunds: [{ state: 'REQUESTED', cause: 'refused', amount: { amount: '47.90' } }],
      changes: [{ fromState: 'OPENED', toState: 'SUCCEEDED' }],
    });
    const transactions = payment['ledgerTransactions'] as { kind: string; entries: Entry[] }[];
    expect(transactions.map(({ kind }) => kind)).toEqual(['CAPTURE', 'REFUND_OWED']);
    for (const { entries } of transactions) expect(fenOf(entries)).toBe(0);
    const names = new Map(transactions[0]?.entries.map(({ account, ownerName }) => [account, ownerName]));
    expect(names.get('SELLER_PENDING')).toBe('Shop of the Shishang Family');
    expect(names.get('COOPERATIVE')).toBe('Shishang Cooperative');
    expect(names.get('PLATFORM')).toBeNull();
  });

  it('refunds by how far they have come', async () => {
    const query = `query ($states: [RefundState!], $after: String) { refunds(states: $states, first: 2, after: $after) {
      nodes { state } pageInfo { hasNextPage endCursor } } }`;
    for (let i = 0; i < 3; i++) {
      const { payableId } = await openPaidPayment(api.app);
      await api.database.inTransaction((tx) =>
        api.app.get(RefundService).refundAll(tx, payableId, { kind: 'refused', id: newId() }),
      );
    }
    expect(await walk(query, 'refunds', { states: ['REQUESTED', 'FAILED'] })).toHaveLength(4);
    expect(await walk(query, 'refunds')).toHaveLength(4);
    expect(await walk(query, 'refunds', { states: ['FAILED'] })).toEqual([]);
  });

  it('accounts whose balances are the sums of their entries, before and after days are added up', async () => {
    const accounts = async () => {
      const query = `{ ledgerAccounts { account owners balance { amount currencyCode } } }`;
      const data = await ask<{ ledgerAccounts: { account: string; owners: number; balance: { amount: string } }[] }>(
        query,
      );
      return data.ledgerAccounts;
    };
    const before = await accounts();
    expect(before).toHaveLength(11);
    let total = 0;
    for (const { account, balance, owners } of before) {
      const entries = await walk<Entry>(ENTRIES, 'ledgerEntries', { account });
      expect([account, fenOf(entries)]).toEqual([account, Math.round(Number(balance.amount) * 100)]);
      const named = new Set(entries.flatMap(({ ownerName }) => (ownerName === null ? [] : [ownerName])));
      expect(owners).toBeGreaterThanOrEqual(named.size);
      total += fenOf(entries);
    }
    expect(total).toBe(0);
    api.clock.advance(24 * 3_600_000);
    await signIn();
    expect((await api.app.get(LedgerDaySums).closeDays()).length).toBeGreaterThan(0);
    expect(await accounts()).toEqual(before);
  });

  it('entries of one owner and of some days, each once', async () => {
    const ofSeller = await walk<Entry>(ENTRIES, 'ledgerEntries', { ownerId: sellerId });
    expect(new Set(ofSeller.map(({ ownerName }) => ownerName))).toEqual(new Set(['Shop of the Shishang Family']));
    expect(new Set(ofSeller.map(({ ownerId }) => ownerId))).toEqual(new Set([sellerId]));
    const pending = await walk<Entry>(ENTRIES, 'ledgerEntries', { ownerId: sellerId, account: 'SELLER_PENDING' });
    expect(pending.length).toBeLessThan(ofSeller.length);
    const all = await walk<Entry>(ENTRIES, 'ledgerEntries');
    const tomorrow = addChinaDays(chinaDayOf(api.clock.now()), 1);
    expect(await walk(ENTRIES, 'ledgerEntries', { from: tomorrow })).toEqual([]);
    expect(await walk(ENTRIES, 'ledgerEntries', { to: tomorrow })).toHaveLength(all.length);
    expect(await walk(ENTRIES, 'ledgerEntries', { ownerId: 'nobody' })).toEqual([]);
  });

  it.each([
    ['payments', '{ payments(after: "x") { nodes { id } } }'],
    ['refunds', '{ refunds(first: 0) { nodes { id } } }'],
    ['ledgerEntries', '{ ledgerEntries(after: "WyJsZWRnZXItZW50cmllcyIsIngiLCJ5IiwxXQ") { nodes { note } } }'],
    ['reconciliations', '{ reconciliations(after: "x") { nodes { day } } }'],
  ])('a sentence for a wrong place in %s', async (_list, query) => {
    const answer = await api.ask(query, { token });
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('that a day which is not over cannot be compared, nor one while the provider is silent', async () => {
    const mutation = `mutation ($day: Date!) { reconcileDay(input: { day: $day }) {
      __typename ... on InvalidInput { fields { field message } } ... on Failure { code message } } }`;
    const today = chinaDayOf(api.clock.now());
    const early = await ask<{ reconcileDay: object }>(mutation, { day: today });
    expect(early.reconcileDay).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'day' }] });
    const silent = await ask<{ reconcileDay: object }>(mutation, { day: addChinaDays(today, -1) });
    expect(silent.reconcileDay).toMatchObject({ __typename: 'PaymentUnavailable', code: 'PAYMENT_UNAVAILABLE' });
  });
});
