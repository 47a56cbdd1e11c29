import type { TestApi } from '../../support/test-api.js';
import { CODES } from './world-records.js';

/**
 * Payments of orders nobody placed, with as much of everything as there are rows: pages, money that came back, refunds,
 * steps, postings, and compared days with differences. Numbers make the ids, so that all of it is a few statements.
 */
const money = (rows: number): readonly string[] => [
  `create function pg_temp.money_id(kind int, payment int, n int) returns uuid language sql as $$
     select (lpad(kind::text, 8, '0') || '-0000-7000-8000-' || lpad(payment::text, 6, '0') || lpad(n::text, 6, '0'))::uuid $$`,
  `insert into payment.payments (id, payable_kind, payable_id, payable_code, amount_fen, currency, provider, state, method,
     opened_at, pay_until, ended_at, captured_fen, refunded_fen)
   select case p when 1 then '${CODES.payment}'::uuid else pg_temp.money_id(1, p, 0) end, 'order', pg_temp.money_id(2, p, 0), 'MONEY' || p,
     1000, 'CNY', 'stripe-sandbox', 'succeeded', 'card', timestamptz '2026-11-21 04:00Z', timestamptz '2026-11-21 04:30Z',
     timestamptz '2026-11-21 04:10Z', 1000, 0
   from generate_series(1, ${rows}) as p`,
  `create temp table money on commit drop as
     select p.id, dense_rank() over (order by p.payable_code)::int as p, n
     from payment.payments p, generate_series(1, ${rows}) as n where p.payable_code like 'MONEY%'`,
  `insert into payment.sessions (payment_id, attempt, asked, ends_at, asked_at, ended_at)
   select id, n, '{}', timestamptz '2026-11-21 04:30Z', timestamptz '2026-11-21 04:00Z', timestamptz '2026-11-21 04:30Z' from money`,
  `insert into payment.payment_changes (payment_id, position, from_state, to_state, changed_at, reason)
   select id, n, 'opened', 'failed', timestamptz '2026-11-21 04:05Z', 'declined' from money`,
  `insert into payment.captures (id, payment_id, provider_intent_id, provider_charge_id, amount_minor, currency, fee_minor,
     use, reason, captured_at)
   select pg_temp.money_id(3, p, n), id, 'pi_' || p || '_' || n, 'ch_' || p || '_' || n, 1000, 'CNY', 6, 'returned',
     'paid_twice', timestamptz '2026-11-21 04:10Z' from money`,
  `insert into payment.refunds (id, capture_id, payment_id, amount_minor, currency, state, cause_kind, cause_id, attempt,
     requested_at, asked_at)
   select pg_temp.money_id(4, p, n), pg_temp.money_id(3, p, n), id, 1000, 'CNY', 'failed', 'returned-capture',
     pg_temp.money_id(3, p, n), 1, timestamptz '2026-11-21 04:10Z', timestamptz '2026-11-21 04:10Z' from money`,
  `insert into payment.ledger_transactions (id, kind, cause_id, payment_id, currency, happened_at, china_day, note)
   select pg_temp.money_id(5, p, n), 'release', pg_temp.money_id(5, p, n), id, 'CNY', timestamptz '2026-11-21 04:10Z',
     date '2026-11-21', 'spec' from money`,
  `insert into payment.ledger_entries (transaction_id, position, account, owner_id, group_id, line_id, role, currency,
     amount_fen, china_day)
   select pg_temp.money_id(5, p, n), leg, (array['cooperative', 'platform'])[leg], s.id, pg_temp.money_id(6, p, n),
     pg_temp.money_id(7, p, n), 'cooperative', 'CNY', (array[5, -5])[leg], date '2026-11-21'
   from money join (select id, row_number() over (order by id) as s from village_seller.cooperatives) s on s.s = n,
     generate_series(1, 2) as leg`,
  `insert into payment.reconciliations (id, china_day, run, run_at, provider, provider_count, provider_fen, ledger_count,
     ledger_fen, difference_count)
   select pg_temp.money_id(8, p, 0), date '${CODES.reconciliation}' - (p - 1), 1, timestamptz '2026-11-22 00:00Z', 'stripe-sandbox', 1, 5, 0, 0, ${rows}
   from generate_series(1, ${rows}) as p`,
  `insert into payment.reconciliation_differences (reconciliation_id, position, kind, provider_ref, movement, provider_fen,
     currency, happened_at)
   select pg_temp.money_id(8, p, 0), n, 'missing_in_ledger', 'ch_' || n, 'charge', 5, 'CNY', timestamptz '2026-11-21 04:10Z'
   from money`,
];

/** Fills what operators see of money. */
export async function fillMoney({ database }: TestApi, rows: number): Promise<void> {
  await database.inTransaction(async (tx) => {
    for (const text of money(rows)) await tx.query(text);
  });
}
