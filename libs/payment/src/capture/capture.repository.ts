import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { Fen } from '@shanhuo/kernel';
import type { PaymentState } from '../payment/payment.states.js';
import type { Share } from '../payment/share.js';
import type { ReturnReason } from '../payment.events.js';
import type { ProviderCharge } from '../provider/payment-provider.js';

export interface LockedPayment {
  readonly id: string;
  readonly payableKind: 'order';
  readonly payableId: string;
  readonly amountFen: Fen;
  readonly currency: string;
  readonly state: PaymentState;
  readonly shares: readonly Share[];
}

/** Shares never change, so they may be read beside a row that is waited for. */
const lockPayment = statement(
  'payment.lock_payment',
  `select p.id, p.payable_kind as "payableKind", p.payable_id as "payableId", p.amount_fen as "amountFen", p.currency, p.state,
     (select json_agg(json_build_object('lineId', s.line_id, 'groupId', s.group_id, 'role', s.role, 'ownerId', s.owner_id,
       'amountFen', s.amount_fen) order by s.line_id, s.role) from payment.shares s where s.payment_id = $1) as shares
   from payment.payments p where p.id = $1 for update of p`,
);

const kept = (use: 'applied' | 'returned'): string => `
  kept as (
    insert into payment.captures (id, payment_id, provider_intent_id, provider_charge_id, provider_session_id, amount_minor,
      currency, fee_minor, provider_balance_id, use, reason, captured_at)
    values ($1, $2, $3, $4, (select s.provider_session_id from payment.sessions s where s.payment_id = $2 and s.attempt = $5),
      $6, $7, $8, $9, '${use}', $10, $11)
    on conflict (provider_charge_id) do nothing returning id),
  ended as (
    update payment.sessions set ended_at = coalesce(ended_at, $12), look_at = null
    where payment_id = $2 and attempt = $5 and exists (select from kept)),
  handled as (
    update payment.provider_events set handled_at = $12 where object_id = $3 and handled_at is null)`;

const applyCapture = statement(
  'payment.apply_capture',
  `with ${kept('applied')},
   paid as (
     update payment.payments set state = 'succeeded', ended_at = $12, method = $13, captured_fen = captured_fen + $6
     where id = $2 and exists (select from kept) returning id),
   changed as (
     insert into payment.payment_changes (payment_id, position, from_state, to_state, changed_at, reason)
     select id, (select coalesce(max(c.position), 0) + 1 from payment.payment_changes c where c.payment_id = $2),
       $14, 'succeeded', $12, $4 from paid)
   select exists (select from payment.sessions s where s.payment_id = $2 and s.attempt <> $5 and s.ended_at is null)
     as "hasOtherPages" from kept`,
);

const returnCapture = statement('payment.return_capture', `with ${kept('returned')} select id from kept`);

export interface NewCapture {
  readonly id: string;
  readonly paymentId: string | null;
  readonly charge: ProviderCharge;
  readonly at: Date;
}

@Injectable()
export class CaptureRepository {
  async lockPayment(tx: Transaction, paymentId: string): Promise<LockedPayment | undefined> {
    const [row] = await runIn<LockedPayment>(tx, lockPayment, [paymentId]);
    return row;
  }

  /** Undefined where the charge was kept before. */
  async apply(
    tx: Transaction,
    capture: NewCapture,
    from: PaymentState,
  ): Promise<{ readonly hasOtherPages: boolean } | undefined> {
    const values = [...valuesOf(capture, null), capture.charge.method ?? null, from];
    const [row] = await runIn<{ hasOtherPages: boolean }>(tx, applyCapture, values);
    return row;
  }

  /** False where the charge was kept before. */
  async return(tx: Transaction, capture: NewCapture, reason: ReturnReason): Promise<boolean> {
    return (await runIn(tx, returnCapture, valuesOf(capture, reason))).length > 0;
  }
}

function valuesOf({ id, paymentId, charge, at }: NewCapture, reason: ReturnReason | null): unknown[] {
  return [
    id,
    paymentId,
    charge.intentId,
    charge.chargeId,
    charge.attempt ?? 0,
    charge.amountMinor,
    charge.currency,
    charge.feeMinor,
    charge.balanceId,
    reason,
    charge.capturedAt,
    at,
  ];
}
