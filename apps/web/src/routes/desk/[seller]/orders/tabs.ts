import type { SellerOrderState } from '#generated/graphql.js';

export type Tab = 'to-pack' | 'shipped' | 'done' | 'cancelled';

/** Orders as a seller sorts them. What is not paid yet is nobody's work and stands nowhere. */
export const statesOfTab: Record<Tab, SellerOrderState[]> = {
  'to-pack': ['TO_PACK'],
  shipped: ['SHIPPED', 'DELIVERED'],
  done: ['RECEIVED'],
  cancelled: ['CANCELLED'],
};

export const tabs = Object.keys(statesOfTab) as Tab[];
