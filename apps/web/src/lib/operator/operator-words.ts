import type { LedgerAccountName, LedgerKind, PaymentMethod, PaymentState, RefundState } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

const paymentStateNames: Record<PaymentState, () => string> = {
  OPENED: m.operator_payment_opened,
  SUCCEEDED: m.operator_payment_succeeded,
  FAILED: m.operator_payment_failed,
  EXPIRED: m.operator_payment_expired,
};

const refundStateNames: Record<RefundState, () => string> = {
  REQUESTED: m.operator_refund_requested,
  SENT: m.operator_refund_sent,
  SUCCEEDED: m.operator_refund_succeeded,
  FAILED: m.operator_refund_failed,
};

const accountNames: Record<LedgerAccountName, () => string> = {
  PROVIDER_CLEARING: m.operator_account_provider_clearing,
  BUYER_REFUNDS: m.operator_account_buyer_refunds,
  SELLER_PENDING: m.operator_account_seller_pending,
  SELLER_AVAILABLE: m.operator_account_seller_available,
  SELLER_HELD: m.operator_account_seller_held,
  SELLER_PAID: m.operator_account_seller_paid,
  COOPERATIVE: m.operator_account_cooperative,
  PLATFORM: m.operator_account_platform,
  PAYMENT_COST: m.operator_account_payment_cost,
  FREIGHT: m.operator_account_freight,
  GUARANTEE: m.operator_account_guarantee,
};

export const paymentStates = Object.keys(paymentStateNames) as PaymentState[];
export const refundStates = Object.keys(refundStateNames) as RefundState[];
export const ledgerAccounts = Object.keys(accountNames) as LedgerAccountName[];

export function paymentStateName(state: PaymentState): string {
  return paymentStateNames[state]();
}

export function refundStateName(state: RefundState): string {
  return refundStateNames[state]();
}

export function accountName(account: LedgerAccountName): string {
  return accountNames[account]();
}

export function methodName(method: PaymentMethod): string {
  const names: Record<PaymentMethod, () => string> = {
    ALIPAY: m.operator_method_alipay,
    WECHAT_PAY: m.operator_method_wechat_pay,
    CARD: m.operator_method_card,
  };
  return names[method]();
}

/** Why a transaction was posted. */
export function kindName(kind: LedgerKind): string {
  const names: Record<LedgerKind, () => string> = {
    CAPTURE: m.operator_kind_capture,
    RETURNED_CAPTURE: m.operator_kind_returned_capture,
    REFUND_OWED: m.operator_kind_refund_owed,
    REFUND_PAID: m.operator_kind_refund_paid,
    REFUND_FAILED: m.operator_kind_refund_failed,
    RELEASE: m.operator_kind_release,
    HOLD: m.operator_kind_hold,
    UNHOLD: m.operator_kind_unhold,
    PAYOUT: m.operator_kind_payout,
    REVERSAL: m.operator_kind_reversal,
  };
  return names[kind]();
}

/** What led to a refund, a capture sent back or the end of a payment; anything newer, or a name of the provider's, as it is. */
export function causeName(cause: string): string {
  const names: Record<string, () => string> = {
    buyer: m.operator_cause_buyer,
    overdue: m.operator_cause_overdue,
    refused: m.operator_cause_refused,
    deadline: m.operator_cause_deadline,
    short_weight: m.operator_cause_short_weight,
    late_penalty: m.operator_cause_late_penalty,
    unfulfillable: m.operator_cause_unfulfillable,
    extension_refused: m.operator_cause_extension_refused,
    window_passed: m.operator_cause_window_passed,
    'returned-capture': m.operator_kind_returned_capture,
    wrong_amount: m.operator_cause_wrong_amount,
    wrong_currency: m.operator_cause_wrong_currency,
    paid_twice: m.operator_cause_paid_twice,
    unknown_payment: m.operator_unknown_payment,
    lapsed: m.operator_cause_lapsed,
    cancelled: m.operator_cause_cancelled,
  };
  return names[cause]?.() ?? cause;
}
