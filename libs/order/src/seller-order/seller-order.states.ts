import { StateTable } from '@shanhuo/kernel';

export type SellerOrderState = 'waiting_for_payment' | 'to_pack' | 'shipped' | 'delivered' | 'received' | 'cancelled';

/**
 * Who ended a seller order before it was shipped. `deadline`: it was long overdue, or sold ahead and its days have passed;
 * `time`: it was never fit to be sold.
 */
export type CancelledBy = 'buyer' | 'seller' | 'deadline' | 'time';

/** A seller order that was paid ends received or cancelled; what a buyer confirms early was delivered, too. */
export const sellerOrderState = new StateTable<SellerOrderState>('seller order', 'waiting_for_payment', {
  waiting_for_payment: ['to_pack', 'cancelled'],
  to_pack: ['shipped', 'cancelled'],
  shipped: ['delivered', 'received'],
  delivered: ['received'],
  received: [],
  cancelled: [],
});
