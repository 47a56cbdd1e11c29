import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addChinaDays, chinaDayOf, fen, newId, startOfChinaDay, type ChinaDay } from '@shanhuo/kernel';
import { RECONCILIATION_DIFFERED } from '@shanhuo/payment';
import { chargeFor } from '@shanhuo/payment/testing';
import type { Stripe } from 'stripe';
import { TakeCharge } from '../../../libs/payment/src/capture/take-charge.service.js';
import { LedgerRepository } from '../../../libs/payment/src/ledger/ledger.repository.js';
import { ReconciliationService } from '../../../libs/payment/src/reconciliation/reconciliation.service.js';
import { Till } from './till.js';

let till: Till;
let stripe: Stripe;
let day: ChinaDay;

beforeAll(async () => {
  till = await Till.open();
  stripe = till.shop.stripe;
}, 60_000);
afterAll(() => till?.close());

/** Each on a day of its own, at noon. */
beforeEach(async () => {
  till.shop.sandbox.faults.clear();
  day = addChinaDays(chinaDayOf(till.shop.clock.now()), 1);
  till.shop.clock.moveTo(new Date(startOfChinaDay(day).getTime() + 12 * 3_600_000));
  await till.shop.settle();
});

interface Run {
  readonly run: number;
  readonly provider: [number, number];
  readonly ledger: [number, number];
  readonly differences: {
    kind: string;
    ref: string;
    movement: string;
    provider: number | null;
    ledger: number | null;
  }[];
}

/** Goes to the next morning and reads what the comparison of the day found. */
async function reconcile(): Promise<Run> {
  const morning = new Date(startOfChinaDay(addChinaDays(day, 1)).getTime() + 6 * 3_600_000);
  if (till.shop.clock.now() < morning) till.shop.clock.moveTo(morning);
  await till.shop.settle();
  await till.shop.runTimed('payment.reconcile');
  return lastRun(day);
}

async function lastRun(of: ChinaDay): Promise<Run> {
  const [run] = await till.rows<Run>(
    `select run, json_build_array(provider_count, provider_fen) as provider, json_build_array(ledger_count, ledger_fen) as ledger,
       coalesce((select json_agg(json_build_object('kind', d.kind, 'ref', d.provider_ref, 'movement', d.movement,
         'provider', d.provider_fen, 'ledger', d.ledger_fen) order by d.position)
         from payment.reconciliation_differences d where d.reconciliation_id = r.id), '[]') as differences
     from payment.reconciliations r where r.china_day = $1 order by run desc limit 1`,
    [of],
  );
  if (run === undefined) throw new Error(`${of} was not compared`);
  return run;
}

/** Money that nobody here asked for. */
async function chargeIn(): Promise<{ intentId: string; chargeId: string }> {
  const intent = await stripe.paymentIntents.create({
    amount: 1_000,
    currency: 'cny',
    payment_method: 'pm_card_visa',
    confirm: true,
  });
  const { latest_charge: charge } = intent;
  return { intentId: intent.id, chargeId: typeof charge === 'string' ? charge : '' };
}

describe('[P14] the comparison of a day', () => {
  it('finds nothing where charges, refunds, failed refunds and returned money are all written down', async () => {
    await till.paid();
    const refunded = await till.paid(undefined, { method: 'card' });
    await till.refundAll(refunded);
    await till.shop.settle();
    till.shop.sandbox.faults.add({ on: 'refund', kind: 'failure', count: 1 });
    await till.refundAll(await till.paid(undefined, { method: 'card' }));
    for (let i = 0; i < 3; i++) await till.pass(1);
    till.shop.sandbox.faults.add({ on: 'payment', kind: 'override', count: 1, amount: 100 });
    const wrong = await till.open();
    await till.pay(await till.pageOf(wrong));
    for (let i = 0; i < 2; i++) await till.pass(1);
    const { provider, ledger, differences } = await reconcile();
    expect(differences).toEqual([]);
    expect(provider).toEqual(ledger);
    expect(provider[0]).toBe(9);
  });

  it('lists a movement the ledger has not', async () => {
    const { chargeId } = await chargeIn();
    const { differences, provider, ledger } = await reconcile();
    expect(differences).toEqual([
      { kind: 'missing_in_ledger', ref: chargeId, movement: 'charge', provider: 966, ledger: null },
    ]);
    expect(provider[1] - ledger[1]).toBe(966);
  });

  it('compares a day from four places at once: each has its run, and operators are told once', async () => {
    await chargeIn();
    await reconcile();
    const fresh = (await lastRun(day)).run;
    await Promise.all([1, 2, 3, 4].map(() => till.shop.app.get(ReconciliationService).reconcile(day)));
    expect((await lastRun(day)).run).toBe(fresh + 4);
    const told = await till.rows(`select from database.events where name = $1 and payload->>'day' = $2`, [
      RECONCILIATION_DIFFERED,
      day,
    ]);
    expect(told).toHaveLength(1);
  });

  it('lists a movement the provider has not', async () => {
    const ref = `ch_${newId()}`;
    await till.shop.database.inTransaction((tx) =>
      till.shop.app.get(LedgerRepository).post(tx, {
        kind: 'capture',
        causeId: newId(),
        paymentId: null,
        currency: 'CNY',
        happenedAt: till.shop.clock.now(),
        providerRef: ref,
        legs: [
          { account: 'provider_clearing', amountFen: fen(500) },
          { account: 'platform', amountFen: fen(-500) },
        ],
      }),
    );
    const { differences } = await reconcile();
    expect(differences).toEqual([
      { kind: 'missing_at_provider', ref, movement: 'charge', provider: null, ledger: 500 },
    ]);
  });

  it('lists an amount on which the two do not agree', async () => {
    const payment = await till.open();
    const { intentId, chargeId } = await chargeIn();
    const charge = chargeFor(payment, { intentId, chargeId, feeMinor: 5 });
    await till.shop.database.inTransaction((tx) => till.shop.app.get(TakeCharge).keep(tx, charge));
    const { differences } = await reconcile();
    expect(differences).toEqual([
      { kind: 'amount_differs', ref: chargeId, movement: 'charge', provider: 966, ledger: 4_785 },
    ]);
  });

  it('does not call missing what one side wrote down after midnight', async () => {
    const lateEvening = new Date(startOfChinaDay(addChinaDays(day, 1)).getTime() - 30_000);
    till.shop.clock.moveTo(lateEvening);
    const payment = await till.open();
    const page = await till.pageOf(payment);
    till.shop.sandbox.faults.add({ on: 'webhook', kind: 'drop', count: 10 });
    await till.pay(page);
    await till.pass(5, 'payment.catch-up');
    expect(await till.stand(payment)).toMatchObject({ state: 'succeeded' });
    expect((await reconcile()).differences).toEqual([]);
    day = addChinaDays(day, 1);
    expect((await reconcile()).differences).toEqual([]);
  });

  it('is made again for a week while there is a difference, told of once, and not once there is none', async () => {
    await chargeIn();
    expect((await reconcile()).run).toBe(1);
    await till.shop.runTimed('payment.reconcile');
    expect((await lastRun(day)).run).toBe(2);
    const told = () =>
      till.rows(`select payload from database.events where name = $1 and payload->>'day' = $2 order by id`, [
        RECONCILIATION_DIFFERED,
        day,
      ]);
    expect(await told()).toEqual([{ payload: { day, differences: 1 } }]);
    const quiet = addChinaDays(day, 1);
    till.shop.clock.moveTo(new Date(startOfChinaDay(addChinaDays(quiet, 1)).getTime() + 6 * 3_600_000));
    for (let i = 0; i < 2; i++) await till.shop.runTimed('payment.reconcile');
    expect((await lastRun(quiet)).run).toBe(1);
  });
});
