import { toMoney } from '@shanhuo/kernel';
import { moneyOf } from './desk.money.js';
import type { EntryRow } from './ledger-desk.repository.js';
import type { LedgerEntryType, LedgerTransactionType } from './ledger-desk.types.js';
import type { CaptureOfPayment, PaymentRow, RefundListRow } from './payment-desk.repository.js';
import type { PaymentCaptureType, PaymentType, RefundType } from './payment-desk.types.js';

export function toPayment({ amountFen, capturedFen, refundedFen, ...row }: PaymentRow): PaymentType {
  return {
    ...row,
    demo: row.provider === 'stripe-sandbox',
    amount: toMoney(amountFen),
    captured: toMoney(capturedFen),
    refunded: toMoney(refundedFen),
  };
}

export function toRefund({ amountMinor, currency, ...row }: RefundListRow): RefundType {
  return { ...row, amount: moneyOf(amountMinor, currency) };
}

export function toCapture({ amountMinor, feeMinor, currency, ...row }: CaptureOfPayment): PaymentCaptureType {
  return { ...row, amount: moneyOf(amountMinor, currency), fee: moneyOf(feeMinor, currency) };
}

export function toEntry({ amountFen, currency, ...row }: EntryRow): LedgerEntryType {
  return { ...row, amount: moneyOf(amountFen, currency) };
}

/** Entries of one payment, grouped into what was written at once; in the order in which it was written. */
export function toTransactions(entries: readonly EntryRow[]): LedgerTransactionType[] {
  return [...Map.groupBy(entries, ({ transactionId }) => transactionId).values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const { transactionId: id, kind, happenedAt, note } = first;
    return [{ id, kind, happenedAt, note, entries: all.map(toEntry) }];
  });
}
