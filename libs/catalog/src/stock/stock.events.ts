import type { DomainEvent } from '@shanhuo/database';

export const STOCK_TURNED = 'StockTurned';

/** A variant ran out, or came back: its availability changed between none and some. */
export interface StockTurned extends DomainEvent<{ readonly variantId: string }> {
  readonly name: typeof STOCK_TURNED;
}

export function stockTurned(variantId: string): StockTurned {
  return { name: STOCK_TURNED, payload: { variantId } };
}
