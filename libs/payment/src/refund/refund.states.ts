import { StateTable } from '@shanhuo/kernel';

/** How far a refund has come. */
export type RefundState = 'requested' | 'sent' | 'succeeded' | 'failed';

/** A provider may take a refund back that it had called done; it is then asked for again, or left for the operator to see. */
export const REFUND_STATES = new StateTable<RefundState>('refund', 'requested', {
  requested: ['sent', 'succeeded', 'failed'],
  sent: ['succeeded', 'failed'],
  succeeded: ['failed'],
  failed: ['requested'],
});
