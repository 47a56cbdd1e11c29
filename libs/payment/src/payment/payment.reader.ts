import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { Fen } from '@shanhuo/kernel';
import type { PaymentMethod } from '../provider/payment-provider.js';
import type { RefundState } from '../refund/refund.states.js';

/** A payment as its buyer sees it. */
export interface PaymentView {
  /** Null while nothing was paid. */
  readonly method: PaymentMethod | null;
  /** Whether the provider is the one on this machine, which moves no money. */
  readonly demo: boolean;
  readonly succeededAt: Date | null;
  /** Oldest first. */
  readonly refunds: readonly RefundView[];
}

/** Money on its way back, as its buyer sees it. */
export interface RefundView {
  readonly amountFen: Fen;
  readonly state: RefundState;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  /** Kind of what caused it, as whoever caused it calls it. */
  readonly causeKind: string;
}

interface PaymentRow extends Omit<PaymentView, 'refunds'> {
  readonly payableId: string;
}

interface RefundRow extends RefundView {
  readonly payableId: string;
}

const findPayments = statement(
  'payment.find_payments_of_payables',
  `select p.payable_id as "payableId", p.method, p.provider = 'stripe-sandbox' as demo,
    case when p.state = 'succeeded' then p.ended_at end as "succeededAt"
   from payment.payments p where p.payable_kind = 'order' and p.payable_id = any($1)`,
);

const findRefunds = statement(
  'payment.find_refunds_of_payables',
  `select p.payable_id as "payableId", r.amount_minor as "amountFen", r.state, r.requested_at as "requestedAt",
    r.ended_at as "endedAt", r.cause_kind as "causeKind"
   from payment.payments p join payment.refunds r on r.payment_id = p.id
   where p.payable_kind = 'order' and p.payable_id = any($1) and r.currency = 'CNY' order by r.requested_at, r.id`,
);

/** Payments for those who paid them. */
@Injectable()
export class PaymentReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Payments by payable, in two statements; payables nobody opened a payment for are absent. */
  async findOfPayables(payableIds: readonly string[]): Promise<Map<string, PaymentView>> {
    const [payments, refunds] = await Promise.all([
      this.database.read<PaymentRow>(findPayments, [payableIds]),
      this.database.read<RefundRow>(findRefunds, [payableIds]),
    ]);
    const byPayable = Map.groupBy(refunds, ({ payableId }) => payableId);
    return new Map(
      payments.map(({ payableId, ...payment }) => [
        payableId,
        { ...payment, refunds: (byPayable.get(payableId) ?? []).map(({ payableId: _of, ...refund }) => refund) },
      ]),
    );
  }
}
