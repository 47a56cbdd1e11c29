import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { Fen } from '@shanhuo/kernel';
import type { NewPage } from '../checkout/session.rules.js';
import type { Share } from './share.js';

export interface NewPayment {
  readonly id: string;
  readonly payableKind: 'order';
  readonly payableId: string;
  readonly payableCode: string;
  readonly amountFen: Fen;
  readonly provider: string;
  readonly openedAt: Date;
  readonly payUntil: Date;
  readonly shares: readonly Share[];
  /** The page it is paid on, about to be asked for. */
  readonly page?: NewPage | undefined;
}

/** From `$14` on: the page it is paid on, where that is to be asked for; else null. */
const openPayment = statement(
  'payment.open_payment',
  `with opened as (
     insert into payment.payments (id, payable_kind, payable_id, payable_code, amount_fen, currency, provider, state,
       opened_at, pay_until, captured_fen, refunded_fen)
     values ($1, $2, $3, $4, $5, 'CNY', $6, 'opened', $7, $8, 0, 0) returning id),
   page as (
     insert into payment.sessions (payment_id, attempt, asked, ends_at, asked_at, look_at)
     select id, $14, $15, $16, $17, $18 from opened where $14::int is not null)
   insert into payment.shares (payment_id, line_id, group_id, role, owner_id, amount_fen)
   select opened.id, s.* from opened,
     unnest($9::uuid[], $10::uuid[], $11::text[], $12::uuid[], $13::bigint[]) as s (line_id, group_id, role, owner_id, amount_fen)`,
);

/** `$2` now, `$3` why. */
const end = (name: string, state: 'expired' | 'failed', which: string) =>
  statement(
    name,
    `with payable as materialized (select id, state from payment.payments where ${which} for update),
   ended as (
     update payment.payments p set state = '${state}', ended_at = $2 from payable o where p.id = o.id
     returning p.id, o.state),
   changed as (
     insert into payment.payment_changes (payment_id, position, from_state, to_state, changed_at, reason)
     select id, (select coalesce(max(c.position), 0) + 1 from payment.payment_changes c where c.payment_id = ended.id),
       state, '${state}', $2, $3 from ended)
   select id from ended`,
  );

const giveUp = end(
  'payment.give_up_payment',
  'expired',
  `payable_kind = 'order' and payable_id = $1 and state in ('opened', 'failed')`,
);
const findPaid = statement(
  'payment.find_paid_of_payable',
  `select id from payment.payments where payable_kind = 'order' and payable_id = $1 and state = 'succeeded'`,
);
/** `$4` attempt: a page that ended before has said so, and another may be open by now. */
const fail = end(
  'payment.fail_payment',
  'failed',
  `id = $1 and state = 'opened' and exists (
     select from payment.sessions s where s.payment_id = $1 and s.attempt = $4 and s.ended_at is null)`,
);

@Injectable()
export class PaymentRepository {
  async open(tx: Transaction, payment: NewPayment): Promise<void> {
    const { shares, page } = payment;
    await runIn(tx, openPayment, [
      payment.id,
      payment.payableKind,
      payment.payableId,
      payment.payableCode,
      payment.amountFen,
      payment.provider,
      payment.openedAt,
      payment.payUntil,
      shares.map(({ lineId }) => lineId),
      shares.map(({ groupId }) => groupId),
      shares.map(({ role }) => role),
      shares.map(({ ownerId }) => ownerId),
      shares.map(({ amountFen }) => amountFen),
      page?.attempt ?? null,
      page && JSON.stringify(page.asked),
      page?.endsAt,
      page?.askedAt,
      page?.lookAt,
    ]);
  }

  /** Returns the id of the payment, if it was open. */
  async giveUp(tx: Transaction, payableId: string, at: Date, reason: string): Promise<string | undefined> {
    const [row] = await runIn<{ id: string }>(tx, giveUp, [payableId, at, reason]);
    return row?.id;
  }

  async isPaid(tx: Transaction, payableId: string): Promise<boolean> {
    return (await runIn(tx, findPaid, [payableId])).length > 0;
  }

  /** Keeps that an open payment was turned down on a page that was open till now; it may be tried again. */
  async fail(
    tx: Transaction,
    { paymentId, attempt }: { readonly paymentId: string; readonly attempt: number },
    at: Date,
    reason: string,
  ): Promise<void> {
    await runIn(tx, fail, [paymentId, at, reason, attempt]);
  }
}
