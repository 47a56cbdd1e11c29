import { StateTable } from '@shanhuo/kernel';

export type HoldState = 'open' | 'sold' | 'released' | 'lapsed';

/** An open hold ends once: sold when the order is paid, released when it is given up, lapsed at its end. */
export const holdState = new StateTable<HoldState>('hold', 'open', {
  open: ['sold', 'released', 'lapsed'],
  sold: [],
  released: [],
  lapsed: [],
});
