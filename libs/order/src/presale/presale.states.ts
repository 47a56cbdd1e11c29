import { StateTable } from '@shanhuo/kernel';
import type { SellerOrderRow } from '../order/order.rows.js';

/** Where the promise of goods sold ahead stands. `reserved`: not paid; `ended`: sent, refused, or its time has passed. */
export type PresaleState = 'reserved' | 'promised' | 'extended' | 'ended';

/** A promise is put off once at most, and nothing follows its end. */
export const presaleState = new StateTable<PresaleState>('pre-sale', 'reserved', {
  reserved: ['promised', 'ended'],
  promised: ['extended', 'ended'],
  extended: ['ended'],
  ended: [],
});

/** It follows from the seller order, so the two cannot disagree; undefined of goods that were there. */
export function presaleStateOf({
  state,
  shipUntil,
  extendedUntil,
}: Pick<SellerOrderRow, 'state' | 'shipUntil' | 'extendedUntil'>): PresaleState | undefined {
  if (shipUntil === null) return undefined;
  if (state === 'waiting_for_payment') return 'reserved';
  if (state !== 'to_pack') return 'ended';
  return extendedUntil === null ? 'promised' : 'extended';
}
