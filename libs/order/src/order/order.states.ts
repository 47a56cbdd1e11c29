import { StateTable } from '@shanhuo/kernel';

export type OrderState = 'placed' | 'paid' | 'lapsed' | 'cancelled';

/**
 * A wallet may pay after the end: a lapsed order whose stock can still be had becomes paid (rules.md 15). A paid one of
 * which nothing is left, every part cancelled and refunded, is cancelled: it must not read as paid.
 */
export const orderState = new StateTable<OrderState>('order', 'placed', {
  placed: ['paid', 'lapsed', 'cancelled'],
  lapsed: ['paid'],
  paid: ['cancelled'],
  cancelled: [],
});
