import type { ShareRole } from '../payment/share.js';

export const LEDGER_ACCOUNTS = [
  'provider_clearing',
  'buyer_refunds',
  'seller_pending',
  'seller_available',
  'seller_held',
  'seller_paid',
  'cooperative',
  'platform',
  'payment_cost',
  'freight',
  'guarantee',
] as const;
/** Where money stands. Debit is positive: what the provider owes us; credit negative: what we owe others. */
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

export const LEDGER_KINDS = [
  'capture',
  'returned_capture',
  'refund_owed',
  'refund_paid',
  'refund_failed',
  'release',
  'hold',
  'unhold',
  'payout',
  'reversal',
] as const;
/** Why entries were written. */
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** Where a part goes when the money comes in. */
export const ACCOUNT_OF_ROLE: Readonly<Record<ShareRole, LedgerAccount>> = {
  grower: 'seller_pending',
  freight: 'freight',
  cooperative: 'cooperative',
  platform: 'platform',
  payment_cost: 'payment_cost',
};
