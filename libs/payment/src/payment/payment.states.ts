import { StateTable } from '@shanhuo/kernel';

/** How far a payment has come. */
export type PaymentState = 'opened' | 'succeeded' | 'failed' | 'expired';

/**
 * Success is final, and refunds are rows of their own. Wallets may deliver money after a payment has failed or expired:
 * it is taken all the same, and the one who is paid decides what becomes of it. A failed one may be tried again.
 */
export const PAYMENT_STATES = new StateTable<PaymentState>('payment', 'opened', {
  opened: ['succeeded', 'failed', 'expired'],
  failed: ['opened', 'succeeded', 'expired'],
  expired: ['succeeded'],
  succeeded: [],
});
