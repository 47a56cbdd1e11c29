import { StateTable } from '@shanhuo/kernel';

export type OrderState = 'placed' | 'paid' | 'lapsed' | 'cancelled';

/** A wallet may pay after the end: a lapsed order whose stock can still be had becomes paid (rules.md 15). */
export const orderState = new StateTable<OrderState>('order', 'placed', {
  placed: ['paid', 'lapsed', 'cancelled'],
  lapsed: ['paid'],
  paid: [],
  cancelled: [],
});
