import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { chinaDayOf, newId } from '@shanhuo/kernel';
import type { LedgerKind } from './ledger.accounts.js';
import type { Leg, Standing } from './posting.rules.js';

/** A transaction to write down; its legs sum to zero. The same kind and cause is written once. */
export interface Posting {
  readonly kind: LedgerKind;
  readonly causeId: string;
  readonly paymentId: string | null;
  /** `CNY` for all but money that came in another currency and goes back in it. */
  readonly currency: string;
  readonly happenedAt: Date;
  /** Charge or refund of the provider whose movement this mirrors. */
  readonly providerRef?: string;
  readonly note?: string;
  readonly legs: readonly Leg[];
}

/** One statement for the transaction and all its entries: the trigger that checks their sum sees them together. */
const post = statement(
  'payment.post_to_ledger',
  `with posted as (
     insert into payment.ledger_transactions
       (id, kind, cause_id, payment_id, currency, happened_at, china_day, provider_ref, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (kind, cause_id) do nothing returning id, currency, china_day)
   insert into payment.ledger_entries
     (transaction_id, position, account, owner_id, group_id, line_id, role, currency, amount_fen, china_day)
   select p.id, e.position, e.account, e.owner_id, e.group_id, e.line_id, e.role, p.currency, e.amount_fen, p.china_day
   from posted p, unnest($10::text[], $11::uuid[], $12::uuid[], $13::uuid[], $14::text[], $15::bigint[])
     with ordinality as e (account, owner_id, group_id, line_id, role, amount_fen, position)
   returning transaction_id`,
);

const standing = (name: string, groups: string) =>
  statement(
    name,
    `select account, owner_id as "ownerId", group_id as "groupId", line_id as "lineId", role,
       (-sum(amount_fen))::bigint as "amountFen"
     from payment.ledger_entries where group_id = any(${groups}) and role is not null
     group by account, owner_id, group_id, line_id, role having sum(amount_fen) <> 0`,
  );

const findOfGroups = standing('payment.find_standing_of_groups', '$1');
const findOfPayment = standing(
  'payment.find_standing_of_payment',
  'array(select s.group_id from payment.shares s where s.payment_id = $1)',
);

/** The payment a group belongs to, locked: whoever moves its money waits for whoever does. */
const lockPaymentOfGroup = statement(
  'payment.lock_payment_of_group',
  `select id from payment.payments where id = (
     select t.payment_id from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
     where e.group_id = $1 limit 1) for update`,
);

@Injectable()
export class LedgerRepository {
  /** False where the same cause was written down before. */
  async post(tx: Transaction, posting: Posting): Promise<boolean> {
    const { legs } = posting;
    if (legs.length === 0) throw new RangeError('a ledger transaction moves something');
    const written = await runIn(tx, post, [
      newId(),
      posting.kind,
      posting.causeId,
      posting.paymentId,
      posting.currency,
      posting.happenedAt,
      chinaDayOf(posting.happenedAt),
      posting.providerRef ?? null,
      posting.note ?? null,
      legs.map(({ account }) => account),
      legs.map(({ ownerId }) => ownerId ?? null),
      legs.map(({ groupId }) => groupId ?? null),
      legs.map(({ lineId }) => lineId ?? null),
      legs.map(({ role }) => role ?? null),
      legs.map(({ amountFen }) => amountFen),
    ]);
    return written.length > 0;
  }

  findStandingOfGroups(tx: Transaction, groupIds: readonly string[]): Promise<Standing[]> {
    return runIn(tx, findOfGroups, [groupIds]);
  }

  findStandingOfPayment(tx: Transaction, paymentId: string): Promise<Standing[]> {
    return runIn(tx, findOfPayment, [paymentId]);
  }

  async lockPaymentOfGroup(tx: Transaction, groupId: string): Promise<string | undefined> {
    const [row] = await runIn<{ id: string }>(tx, lockPaymentOfGroup, [groupId]);
    return row?.id;
  }
}
