import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Transaction } from '@shanhuo/database';
import { fen, newId } from '@shanhuo/kernel';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import type { Share } from '../payment/share.js';
import { RefundService } from '../refund/refund.service.js';
import { SendRefund } from '../refund/send-refund.job.js';
import { openPaidPayment, openSomePayment, PaymentWorld, someShares } from '../testing/index.js';
import { LedgerDaySums } from './day-sums.service.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerRepository } from './ledger.repository.js';
import { LedgerService } from './ledger.service.js';

let file: TestDatabase;
let world: PaymentWorld;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await PaymentWorld.open(file.url);
});
afterAll(async () => {
  await world.close();
  await file.drop();
});

type Paid = Awaited<ReturnType<typeof openPaidPayment>>;

const change = (paid: Paid, shares: readonly Share[], causeId = newId()) =>
  world.database.inTransaction((tx) =>
    world.app.get(RefundService).changeShares(tx, {
      payableId: paid.payableId,
      groupId: paid.shares[0]?.groupId ?? '',
      shares,
      cause: { kind: 'spec', id: causeId },
    }),
  );
const refundAll = (paid: Paid, causeId = newId()) =>
  world.database.inTransaction((tx) =>
    world.app.get(RefundService).refundAll(tx, paid.payableId, { kind: 'all', id: causeId }),
  );
const release = (groupId: string, causeId = newId()) =>
  world.database.inTransaction((tx) => world.app.get(LedgerService).release(tx, { groupId, causeId }));
const halved = (shares: readonly Share[]): Share[] =>
  shares.map((each) => ({ ...each, amountFen: fen(Math.floor(each.amountFen / 2)) }));
const sum = (shares: readonly Share[]): number => shares.reduce((total, { amountFen }) => total + amountFen, 0);

const REFUSED = /append-only/;

describe('the database', () => {
  it.each([
    `update payment.ledger_entries set amount_fen = amount_fen + 1`,
    `delete from payment.ledger_entries`,
    `truncate payment.ledger_entries`,
    `update payment.ledger_transactions set note = 'x'`,
    `delete from payment.ledger_transactions`,
    `truncate payment.ledger_transactions cascade`,
    `delete from payment.payment_changes`,
  ])('[P8] refuses %s', async (text) => {
    await openPaidPayment(world.app);
    await expect(world.rows(text)).rejects.toThrow(REFUSED);
  });

  const posting = { kind: 'release', paymentId: null, currency: 'CNY' } as const;

  it('[P8] refuses legs that do not sum to zero, and a leg added later', async () => {
    const ledger = world.app.get(LedgerRepository);
    const at = world.clock.now();
    const oneSided = [{ account: 'platform', amountFen: fen(5) }] as const;
    await expect(
      world.database.inTransaction((tx) =>
        ledger.post(tx, { ...posting, causeId: newId(), happenedAt: at, legs: oneSided }),
      ),
    ).rejects.toThrow('sum to zero');
    const { charge } = await openPaidPayment(world.app);
    await expect(
      world.rows(
        `insert into payment.ledger_entries (transaction_id, position, account, currency, amount_fen, china_day)
         select id, 99, 'platform', 'CNY', 5, china_day from payment.ledger_transactions where provider_ref = $1`,
        [charge.chargeId],
      ),
    ).rejects.toThrow('sum to zero');
  });

  it('[P11] refuses refunds above what came in, whatever the code believes', async () => {
    const { paymentId } = await openPaidPayment(world.app);
    await expect(
      world.rows('update payment.payments set refunded_fen = captured_fen + 1 where id = $1', [paymentId]),
    ).rejects.toThrow('payments_refunds_within_captured');
  });
});

describe('shares', () => {
  it('must sum to what is paid', async () => {
    await expect(openSomePayment(world.app, { amountFen: fen(1) })).rejects.toThrow(RangeError);
  });

  it('[P11] that change send the difference back, once for each cause', async () => {
    const paid = await openPaidPayment(world.app);
    const [target, cause] = [halved(paid.shares), newId()];
    const first = await change(paid, target, cause);
    expect(first.amountFen).toBe(sum(paid.shares) - sum(target));
    expect(await change(paid, target, cause)).toEqual(first);
    expect(await world.app.get(LedgerReader).findShares(undefined, [target[0]?.groupId ?? ''])).toHaveLength(5);
    await expect(change(paid, paid.shares)).rejects.toThrow('rise');
    const rest = await refundAll(paid);
    expect(first.amountFen + rest.amountFen).toBe(paid.amountFen);
    expect(await refundAll(paid)).toEqual({ refundId: undefined, amountFen: 0 });
  });

  it('[P11] that two people change at once send back no more than came in', async () => {
    const paid = await openPaidPayment(world.app);
    const answers = await Promise.all([refundAll(paid), refundAll(paid), change(paid, [])]);
    expect(answers.reduce((total, { amountFen }) => total + amountFen, 0)).toBe(paid.amountFen);
  });

  it('are not changed before the money is there', async () => {
    const open = await openSomePayment(world.app);
    await expect(refundAll(open as Paid)).rejects.toThrow('nothing was paid');
  });
});

describe('the money of a seller', () => {
  it('[S24] goes from pending to available by group, and says since when', async () => {
    const sellerId = newId();
    const old = await openPaidPayment(world.app, { shares: someShares({ sellerId }) });
    world.clock.advance(60_000);
    const newer = await openPaidPayment(world.app, { shares: someShares({ sellerId }) });
    const reader = world.app.get(LedgerReader);
    expect(await reader.findSellerBalances(sellerId)).toEqual({
      pendingFen: 8_800,
      availableFen: 0,
      heldFen: 0,
      paidFen: 0,
    });
    world.clock.advance(60_000);
    const groupId = old.shares[0]?.groupId ?? '';
    await release(groupId, groupId);
    await release(groupId, groupId);
    expect(await reader.findSellerBalances(sellerId)).toMatchObject({ pendingFen: 4_400, availableFen: 4_400 });
    const page = { most: 10, afterGroupId: undefined };
    expect(await reader.findSellerGroups(sellerId, 'available', page)).toEqual([
      { groupId, amountFen: 4_400, since: world.clock.now() },
    ]);
    const pending = await reader.findSellerGroups(sellerId, 'pending', page);
    expect(pending.map((each) => each.groupId)).toEqual([newer.shares[0]?.groupId]);
    expect(await reader.findSellerGroups(sellerId, 'pending', { most: 1, afterGroupId: pending[0]?.groupId })).toEqual(
      [],
    );
  });

  it('[P11] that is available already is taken back from there', async () => {
    const sellerId = newId();
    const paid = await openPaidPayment(world.app, { shares: someShares({ sellerId }) });
    await release(paid.shares[0]?.groupId ?? '');
    await refundAll(paid);
    const balances = await world.app.get(LedgerReader).findSellerBalances(sellerId);
    expect(balances).toEqual({ pendingFen: 0, availableFen: 0, heldFen: 0, paidFen: 0 });
  });
});

describe('[S25] money on hold', () => {
  it('leaves pending or available and comes back to where it is told; the four always add up', async () => {
    const sellerId = newId();
    const paid = await openPaidPayment(world.app, { shares: someShares({ sellerId }) });
    const groupId = paid.shares[0]?.groupId ?? '';
    const [ledger, reader] = [world.app.get(LedgerService), world.app.get(LedgerReader)];
    const inTransaction = (work: (tx: Transaction) => Promise<number>) => world.database.inTransaction(work);
    const balances = async (): Promise<number[]> => {
      const { pendingFen, availableFen, heldFen, paidFen } = await reader.findSellerBalances(sellerId);
      expect((await reader.findGroupBalances([groupId])).get(groupId)?.heldFen).toBe(heldFen);
      return [pendingFen, availableFen, heldFen, paidFen];
    };
    const [first, second] = [newId(), newId()];
    const hold = (causeId: string) => inTransaction((tx) => ledger.hold(tx, { groupId, causeId }));
    const unhold = (causeId: string, to: 'pending' | 'available') =>
      inTransaction((tx) => ledger.unhold(tx, { groupId, causeId, to }));

    expect(await Promise.all([hold(first), hold(first)]).then((held) => held.toSorted((a, b) => a - b))).toEqual([
      0, 4_400,
    ]);
    expect(await balances()).toEqual([0, 0, 4_400, 0]);
    await release(groupId);
    expect(await balances()).toEqual([0, 0, 4_400, 0]);
    expect(await unhold(first, 'pending')).toBe(4_400);
    expect(await balances()).toEqual([4_400, 0, 0, 0]);

    await release(groupId);
    await hold(second);
    expect(await balances()).toEqual([0, 0, 4_400, 0]);
    await change(paid, halved(paid.shares));
    expect(await balances()).toEqual([0, 0, 2_200, 0]);
    expect(await unhold(second, 'available')).toBe(2_200);
    expect(await unhold(second, 'available')).toBe(0);
    expect(await balances()).toEqual([0, 2_200, 0, 0]);
  });
});

describe('[N11] the story of a line', () => {
  it('sums to what the buyer pays for it, through every life of a payment', async () => {
    const act = fc.record({
      does: fc.constantFrom(
        'halve' as const,
        'refund all' as const,
        'release' as const,
        'settle' as const,
        'fail' as const,
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const paid = await openPaidPayment(world.app);
        let wanted: readonly Share[] = paid.shares;
        const refundIds: string[] = [];
        for (const { does } of acts) {
          if (does === 'halve' || does === 'refund all') {
            const target = does === 'halve' ? halved(wanted) : [];
            const { refundId, amountFen } = await (does === 'halve' ? change(paid, target) : refundAll(paid));
            expect(amountFen).toBe(sum(wanted) - sum(target));
            if (refundId !== undefined) refundIds.push(refundId);
            wanted = target;
          }
          if (does === 'release') await release(paid.shares[0]?.groupId ?? '');
          const refundId = refundIds.at(-1);
          if ((does === 'settle' || does === 'fail') && refundId !== undefined) {
            const word = {
              id: `re_${newId()}`,
              balanceId: `txn_${newId()}`,
              state: does === 'settle' ? 'succeeded' : 'failed',
            } as const;
            const [row] = await world.rows<{ attempt: number }>('select attempt from payment.refunds where id = $1', [
              refundId,
            ]);
            await world.app.get(SendRefund).keep(refundId, row?.attempt ?? 0, { ...word, failure: undefined });
          }
          const lineId = paid.shares[0]?.lineId ?? '';
          const story = (await world.app.get(LedgerReader).findStories([lineId])).get(lineId);
          expect([...(story?.values() ?? [])].reduce<number>((a, b) => a + b, 0)).toBe(sum(wanted));
          for (const { role, amountFen } of wanted) expect(story?.get(role) ?? 0).toBe(amountFen);
        }
        const [books] = await world.rows<{ total: number; owed: number; refunded: number; captured: number }>(
          `select sum(e.amount_fen)::int as total, -sum(e.amount_fen) filter (where e.account = 'buyer_refunds')::int as owed,
             max(p.refunded_fen)::int as refunded, max(p.captured_fen)::int as captured
           from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
           join payment.payments p on p.id = t.payment_id where p.id = $1`,
          [paid.paymentId],
        );
        expect(books?.total).toBe(0);
        expect(books?.refunded).toBe(paid.amountFen - sum(wanted));
        expect(books?.refunded).toBeLessThanOrEqual(books?.captured ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('closed days', () => {
  it('change no balance, and take no entry any more', async () => {
    const sellerId = newId();
    const pay = () => openPaidPayment(world.app, { shares: someShares({ sellerId }) });
    const balances = () => world.app.get(LedgerReader).findSellerBalances(sellerId);
    for (let day = 0; day < 3; day++) {
      const paid = await pay();
      await release((await pay()).shares[0]?.groupId ?? '');
      if (day === 1) await refundAll(paid);
      world.clock.advance(24 * 3_600_000);
    }
    await pay();
    const before = await balances();
    expect(before).toMatchObject({ pendingFen: 13_200, availableFen: 13_200 });
    const closed = await world.app.get(LedgerDaySums).closeDays();
    expect(closed.length).toBeGreaterThanOrEqual(3);
    expect(await balances()).toEqual(before);
    expect(await world.app.get(LedgerDaySums).closeDays()).toEqual([]);
    world.clock.advance(-24 * 3_600_000);
    await expect(pay()).rejects.toThrow('added up');
    world.clock.advance(24 * 3_600_000);
  });

  it('agree with the entries they add up, account by account', async () => {
    const [differing] = await world.rows<{ count: number }>(
      `with entries as (
         select account, currency, china_day, sum(amount_fen) as amount_fen from payment.ledger_entries
         where china_day in (select china_day from payment.ledger_closed_days) group by 1, 2, 3),
       sums as (select * from payment.ledger_day_sums where owner_id = '00000000-0000-0000-0000-000000000000')
       select count(*)::int as count from entries e full join sums s using (account, currency, china_day)
       where e.amount_fen is distinct from s.amount_fen`,
    );
    expect(differing?.count).toBe(0);
  });
});
