/** The money for a payable has come. `late`: after its time was over, so the payable may have gone another way. */
export const PAYMENT_SUCCEEDED = 'PaymentSucceeded';

/** What `PAYMENT_SUCCEEDED` says; told once for a payment. */
export interface PaymentSucceeded {
  readonly paymentId: string;
  readonly payableKind: 'order';
  readonly payableId: string;
  readonly late: boolean;
}

/** Money that did not fit its payment is on its way back by itself. */
export const PAYMENT_RETURNED = 'PaymentReturned';

/** What `PAYMENT_RETURNED` says. */
export interface PaymentReturned {
  readonly captureId: string;
  /** Null where the money names a payment nobody knows. */
  readonly paymentId: string | null;
  readonly payableKind: 'order' | null;
  readonly payableId: string | null;
  readonly reason: ReturnReason;
  readonly amountMinor: number;
  readonly currency: string;
}

/** Why money does not fit. */
export type ReturnReason = 'wrong_amount' | 'wrong_currency' | 'paid_twice' | 'unknown_payment';

/** A refund has reached the buyer's side. */
export const REFUND_SETTLED = 'RefundSettled';

/** What `REFUND_SETTLED` says; amounts in the smallest unit of what was paid. */
export interface RefundSettled {
  readonly refundId: string;
  /** Null where the money belonged to nothing. */
  readonly payableId: string | null;
  /** Null where all of a payment went back. */
  readonly groupId: string | null;
  readonly amountFen: number;
}

/** A refund did not go through. It is asked for a few more times, a day apart; told once. */
export const REFUND_FAILED = 'RefundFailed';

/** What `REFUND_FAILED` says; an operator has to look after it. */
export interface RefundFailed extends RefundSettled {
  readonly failure: string;
}

/** Provider and ledger disagree about a day, in a way they did not when the day was compared last. */
export const RECONCILIATION_DIFFERED = 'ReconciliationDiffered';

/** What `RECONCILIATION_DIFFERED` says; an operator has to look into it. */
export interface ReconciliationDiffered {
  /** Day in China. */
  readonly day: string;
  /** All differences of the day, old and new. */
  readonly differences: number;
}
