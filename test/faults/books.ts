import type { Client } from 'pg';
import { Stripe } from 'stripe';
import type { FaultWorld } from './world/fault-world.js';

/** What one sale must leave behind, whatever happened on the way; see `sell`: four pieces, one of them cancelled. */
export const WHAT_IS_RIGHT = {
  ordersPaid: 1,
  ordersNotPaid: 0,
  capturesApplied: 1,
  capturesReturned: 0,
  refundsSucceeded: 1,
  refundsUnfinished: 0,
  chargesAtProvider: 1,
  refundsAtProvider: 1,
  piecesGone: 3,
  reservedBeyondHolds: 0,
  ledgerSum: 0,
  clearingBeyondProvider: 0,
};

export type Books = Record<keyof typeof WHAT_IS_RIGHT, number>;

const OURS = `select
  (select count(*)::int from orders.orders where state = 'paid') as "ordersPaid",
  (select count(*)::int from orders.orders where state <> 'paid') as "ordersNotPaid",
  (select count(*)::int from payment.captures where use = 'applied') as "capturesApplied",
  (select count(*)::int from payment.captures where use = 'returned') as "capturesReturned",
  (select count(*)::int from payment.refunds where state = 'succeeded') as "refundsSucceeded",
  (select count(*)::int from payment.refunds where state in ('requested', 'sent')) as "refundsUnfinished",
  (select -sum(on_hand)::int from catalog.stock) as "piecesGone",
  (select coalesce(sum(s.reserved), 0)::int from catalog.stock s)
    - (select coalesce(sum(h.quantity), 0)::int from catalog.holds h where h.state = 'open') as "reservedBeyondHolds",
  (select coalesce(sum(amount_fen), 0)::int from payment.ledger_entries) as "ledgerSum",
  (select coalesce(sum(amount_fen), 0)::int from payment.ledger_entries where account = 'provider_clearing') as clearing`;

/** The books of the shop and of the sandbox, counted since an earlier look. */
export async function booksOf(client: Client, world: FaultWorld, before?: Books): Promise<Books> {
  const { rows } = await client.query<Books & { clearing: number }>(OURS);
  const [row] = rows;
  if (row === undefined) throw new Error('no books');
  const { clearing, ...ours } = row;
  const { url, secretKey } = world.account;
  const { hostname, port } = new URL(url);
  const stripe = new Stripe(secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
  const movements = await stripe.balanceTransactions.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
  const countOf = (type: string): number => movements.filter((movement) => movement.type === type).length;
  const now: Books = {
    ...ours,
    chargesAtProvider: countOf('charge') + countOf('payment'),
    refundsAtProvider: countOf('refund') + countOf('payment_refund'),
    clearingBeyondProvider: clearing - movements.reduce((sum, { net }) => sum + net, 0),
  };
  if (before === undefined) return now;
  return Object.fromEntries(
    Object.entries(now).map(([name, value]) => [name, value - before[name as keyof Books]]),
  ) as Books;
}
