import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { fen, type Fen } from '@shanhuo/kernel';
import type { PaymentState } from '../payment/payment.states.js';
import type { RefundState } from './refund.states.js';

/** Why money goes back: the same cause sends it once. */
export interface RefundCause {
  /** `lines-cancelled` */
  readonly kind: string;
  /** A UUID. */
  readonly id: string;
}

export interface NewRefund {
  readonly id: string;
  readonly paymentId: string | null;
  /** Null where all of a payment goes back. */
  readonly groupId: string | null;
  readonly amountMinor: number;
  readonly cause: RefundCause;
  readonly at: Date;
  readonly lookAt: Date;
}

export interface RefundRow {
  readonly id: string;
  readonly paymentId: string | null;
  readonly payableId: string | null;
  readonly groupId: string | null;
  readonly chargeId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: RefundState;
  readonly attempt: number;
  readonly providerRefundId: string | null;
  readonly providerBalanceId: string | null;
  readonly askedAt: Date;
}

/** Everything that may change of a refund when word of it comes. */
export interface RefundChange {
  readonly state: RefundState;
  readonly attempt: number;
  readonly providerRefundId: string | null;
  readonly providerBalanceId: string | null;
  readonly failure: string | null;
  readonly askedAt: Date;
  readonly lookAt: Date | null;
  readonly endedAt: Date | null;
}

const lockPaid = statement(
  'payment.lock_payment_of_payable',
  `select id, state from payment.payments where payable_kind = 'order' and payable_id = $1 for update`,
);

const findOfCause = statement(
  'payment.find_refund_of_cause',
  `select id, amount_minor as "amountMinor" from payment.refunds where cause_kind = $1 and cause_id = $2`,
);

const insert = (source: string): string => `
  insert into payment.refunds (id, capture_id, payment_id, group_id, amount_minor, currency, state, cause_kind, cause_id,
    attempt, requested_at, asked_at, look_at)
  select $1, c.id, $2, $3, $4, c.currency, 'requested', $5, $6, 1, $7, $7, $8 from ${source} returning id`;

/** The counter is guarded here and by a CHECK: never more goes back than came in. */
const request = statement(
  'payment.request_refund',
  `with counted as (
     update payment.payments set refunded_fen = refunded_fen + $4 where id = $2 and refunded_fen + $4 <= captured_fen
     returning id)
   ${insert(`payment.captures c, counted where c.payment_id = $2 and c.use = 'applied'`)}`,
);

const sendBack = statement('payment.send_capture_back', insert('payment.captures c where c.id = $9'));

const columns = `r.id, r.payment_id as "paymentId", p.payable_id as "payableId", r.group_id as "groupId",
  c.provider_charge_id as "chargeId", r.amount_minor as "amountMinor", r.currency, r.state, r.attempt,
  r.provider_refund_id as "providerRefundId", r.provider_balance_id as "providerBalanceId", r.asked_at as "askedAt"`;
const tables = `payment.refunds r join payment.captures c on c.id = r.capture_id
  left join payment.payments p on p.id = r.payment_id`;

const findRefund = statement('payment.find_refund', `select ${columns} from ${tables} where r.id = $1`);
const lockRefund = statement('payment.lock_refund', `select ${columns} from ${tables} where r.id = $1 for update of r`);

const changeRefund = statement(
  'payment.change_refund',
  `update payment.refunds set state = $2, attempt = $3, provider_refund_id = $4, provider_balance_id = $5, failure = $6,
     asked_at = $7, look_at = $8, ended_at = $9 where id = $1`,
);

const takeToLookAt = statement(
  'payment.take_refunds_to_look_at',
  `with due as materialized (
     select id from payment.refunds where look_at <= $1 order by look_at limit $3 for update skip locked)
   update payment.refunds r set look_at = $2 from due
   where r.id = due.id and r.id = any(array(select id from due)) returning r.id`,
);

@Injectable()
export class RefundRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Whoever moves the money of a payment waits here for whoever does. */
  async lockPayment(tx: Transaction, payableId: string): Promise<{ id: string; state: PaymentState } | undefined> {
    const [row] = await runIn<{ id: string; state: PaymentState }>(tx, lockPaid, [payableId]);
    return row;
  }

  async findOfCause(tx: Transaction, { kind, id }: RefundCause): Promise<{ id: string; amountFen: Fen } | undefined> {
    const [row] = await runIn<{ id: string; amountMinor: number }>(tx, findOfCause, [kind, id]);
    return row && { id: row.id, amountFen: fen(row.amountMinor) };
  }

  /** Throws where more would go back than came in. */
  async request(tx: Transaction, refund: NewRefund): Promise<void> {
    const written = await runIn(tx, request, valuesOf(refund));
    if (written.length === 0) throw new Error(`more would go back of payment ${refund.paymentId} than came in`);
  }

  async sendBack(tx: Transaction, refund: NewRefund, captureId: string): Promise<void> {
    await runIn(tx, sendBack, [...valuesOf(refund), captureId]);
  }

  async find(id: string): Promise<RefundRow | undefined> {
    const [row] = await this.database.read<RefundRow>(findRefund, [id]);
    return row;
  }

  async lock(tx: Transaction, id: string): Promise<RefundRow | undefined> {
    const [row] = await runIn<RefundRow>(tx, lockRefund, [id]);
    return row;
  }

  async change(tx: Transaction, id: string, change: RefundChange): Promise<void> {
    await runIn(tx, changeRefund, [
      id,
      change.state,
      change.attempt,
      change.providerRefundId,
      change.providerBalanceId,
      change.failure,
      change.askedAt,
      change.lookAt,
      change.endedAt,
    ]);
  }

  /** Takes refunds whose turn it is and puts their next turn off. */
  async takeToLookAt(tx: Transaction, now: Date, nextLookAt: Date, most: number): Promise<string[]> {
    const rows = await runIn<{ id: string }>(tx, takeToLookAt, [now, nextLookAt, most]);
    return rows.map(({ id }) => id);
  }
}

function valuesOf({ id, paymentId, groupId, amountMinor, cause, at, lookAt }: NewRefund): unknown[] {
  return [id, paymentId, groupId, amountMinor, cause.kind, cause.id, at, lookAt];
}
