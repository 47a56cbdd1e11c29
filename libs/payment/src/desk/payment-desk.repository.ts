import { Inject, Injectable } from '@nestjs/common';
import { Database, statement, type Statement } from '@shanhuo/database';
import type { Fen, MomentPlace } from '@shanhuo/kernel';
import type { PaymentState } from '../payment/payment.states.js';
import type { PaymentMethod } from '../provider/payment-provider.js';
import type { RefundState } from '../refund/refund.states.js';

export interface PaymentRow {
  readonly id: string;
  readonly payableCode: string;
  readonly provider: string;
  readonly method: PaymentMethod | null;
  readonly state: PaymentState;
  readonly amountFen: Fen;
  readonly capturedFen: Fen;
  readonly refundedFen: Fen;
  readonly openedAt: Date;
  readonly payUntil: Date;
  readonly endedAt: Date | null;
}

export interface SessionOfPayment {
  readonly paymentId: string;
  readonly attempt: number;
  readonly providerSessionId: string | null;
  readonly askedAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
}

export interface CaptureOfPayment {
  readonly paymentId: string;
  readonly providerChargeId: string;
  readonly amountMinor: Fen;
  readonly currency: string;
  readonly feeMinor: Fen;
  readonly returnedBecause: string | null;
  readonly capturedAt: Date;
}

export interface ChangeOfPayment {
  readonly paymentId: string;
  readonly fromState: PaymentState;
  readonly toState: PaymentState;
  readonly at: Date;
  readonly reason: string;
}

export interface RefundListRow {
  readonly id: string;
  readonly paymentId: string | null;
  readonly payableCode: string | null;
  readonly amountMinor: Fen;
  readonly currency: string;
  readonly state: RefundState;
  readonly cause: string;
  readonly attempt: number;
  readonly providerRefundId: string | null;
  readonly failure: string | null;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
}

/** Which payments, newest first, before one; moments are ends of a span. */
export interface PaymentListInput {
  readonly state: PaymentState | undefined;
  readonly code: string | undefined;
  readonly from: Date | undefined;
  readonly until: Date | undefined;
  readonly before: MomentPlace | undefined;
  readonly limit: number;
}

const columns = `p.id, p.payable_code as "payableCode", p.provider, p.method, p.state, p.amount_fen as "amountFen",
  p.captured_fen as "capturedFen", p.refunded_fen as "refundedFen", p.opened_at as "openedAt", p.pay_until as "payUntil",
  p.ended_at as "endedAt"`;

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** `$1` and `$2` a span, `$3` and `$4` the row before the page, `$5` how many; each way to narrow has its own index. */
const list = (name: string, narrow: string): Statement =>
  statement(
    name,
    `select ${columns} from payment.payments p
   where p.opened_at >= coalesce($1, '-infinity'::timestamptz) and p.opened_at < coalesce($2, 'infinity'::timestamptz)
     and (p.opened_at, p.id) < (coalesce($3, 'infinity'::timestamptz), coalesce($4, '${LAST_ID}'::uuid)) ${narrow}
   order by p.opened_at desc, p.id desc limit $5`,
  );

const listAll = list('payment.list_payments', '');
const listOfState = list('payment.list_payments_of_state', 'and p.state = $6');
const listOfCode = list(
  'payment.list_payments_of_code',
  'and p.payable_code = $6 and ($7::text is null or p.state = $7)',
);

const findPayments = statement(
  'payment.find_payments_by_id',
  `select ${columns} from payment.payments p where p.id = any($1)`,
);

const findSessions = statement(
  'payment.find_sessions_of_payments',
  `select payment_id as "paymentId", attempt, provider_session_id as "providerSessionId", asked_at as "askedAt",
     ends_at as "endsAt", ended_at as "endedAt"
   from payment.sessions where payment_id = any($1) order by payment_id, attempt`,
);

const findCaptures = statement(
  'payment.find_captures_of_payments',
  `select payment_id as "paymentId", provider_charge_id as "providerChargeId", amount_minor as "amountMinor", currency,
     fee_minor as "feeMinor", reason as "returnedBecause", captured_at as "capturedAt"
   from payment.captures where payment_id = any($1) order by captured_at, id`,
);

const findChanges = statement(
  'payment.find_changes_of_payments',
  `select payment_id as "paymentId", from_state as "fromState", to_state as "toState", changed_at as at, reason
   from payment.payment_changes where payment_id = any($1) order by payment_id, position`,
);

const refundColumns = `r.id, r.payment_id as "paymentId", p.payable_code as "payableCode", r.amount_minor as "amountMinor",
  r.currency, r.state, r.cause_kind as cause, r.attempt, r.provider_refund_id as "providerRefundId", r.failure,
  r.requested_at as "requestedAt", r.ended_at as "endedAt"`;

const findRefunds = statement(
  'payment.find_refunds_of_payments',
  `select ${refundColumns} from payment.refunds r join payment.payments p on p.id = r.payment_id
   where r.payment_id = any($1) order by r.requested_at, r.id`,
);

/** As many of each state as the page holds, so that each is read along its index and no further. */
const listRefunds = statement(
  'payment.list_refunds',
  `select ${refundColumns} from unnest($1::text[]) as s (state)
   cross join lateral (
     select * from payment.refunds n
     where n.state = s.state
       and (n.requested_at, n.id) < (coalesce($2, 'infinity'::timestamptz), coalesce($3, '${LAST_ID}'::uuid))
     order by n.requested_at desc, n.id desc limit $4) r
   left join payment.payments p on p.id = r.payment_id
   order by r.requested_at desc, r.id desc limit $4`,
);

/** Payments and refunds as an operator looks at them. */
@Injectable()
export class PaymentDeskRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  list({ state, code, from, until, before, limit }: PaymentListInput): Promise<PaymentRow[]> {
    const page = [from ?? null, until ?? null, before?.at ?? null, before?.id ?? null, limit];
    if (code !== undefined) return this.database.read(listOfCode, [...page, code, state ?? null]);
    return state === undefined ? this.database.read(listAll, page) : this.database.read(listOfState, [...page, state]);
  }

  findById(ids: readonly string[]): Promise<PaymentRow[]> {
    return this.database.read(findPayments, [ids]);
  }

  findSessions(paymentIds: readonly string[]): Promise<SessionOfPayment[]> {
    return this.database.read(findSessions, [paymentIds]);
  }

  findCaptures(paymentIds: readonly string[]): Promise<CaptureOfPayment[]> {
    return this.database.read(findCaptures, [paymentIds]);
  }

  findChanges(paymentIds: readonly string[]): Promise<ChangeOfPayment[]> {
    return this.database.read(findChanges, [paymentIds]);
  }

  findRefunds(paymentIds: readonly string[]): Promise<RefundListRow[]> {
    return this.database.read(findRefunds, [paymentIds]);
  }

  listRefunds(
    states: readonly RefundState[],
    before: MomentPlace | undefined,
    limit: number,
  ): Promise<RefundListRow[]> {
    return this.database.read(listRefunds, [states, before?.at ?? null, before?.id ?? null, limit]);
  }
}
