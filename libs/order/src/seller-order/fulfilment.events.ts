import type { DomainEvent } from '@shanhuo/database';
import type { CancellationKind, RefusalKind } from '../cancellation/cancellation.entity.js';
import type { SellerOrderTold } from '../order/order.events.js';

/** A parcel of a seller order left. */
export const PARCEL_SHIPPED = 'ParcelShipped';
/** Less is bought than before, and money goes back. */
export const SELLER_ORDER_REDUCED = 'SellerOrderReduced';
export const SHIP_BY_NEARED = 'ShipByNeared';
export const SHIP_BY_MISSED = 'ShipByMissed';
export const GOODS_RECEIVED = 'GoodsReceived';
export const MONEY_RELEASED = 'MoneyReleased';
export const MONEY_HELD = 'MoneyHeld';
export const MONEY_HOLD_ENDED = 'MoneyHoldEnded';

/** A parcel left. */
export interface ParcelShipped extends SellerOrderTold {
  readonly shipmentId: string;
}

/** What was promised has not left. */
export interface ShipByMissed extends SellerOrderTold {
  /** When what is left will be cancelled by itself, in ISO 8601. */
  readonly cancelAt: string;
}

/** Less is bought than before, and money goes back. */
export interface SellerOrderReduced extends SellerOrderTold {
  readonly cancellationId: string;
  readonly kind: CancellationKind;
  readonly refusal?: RefusalKind | undefined;
  readonly refundFen: number;
}

/** The buyer has the goods, by their own word or because of the days that went by. */
export interface GoodsReceived extends SellerOrderTold {
  readonly by: 'buyer' | 'time';
}

/** The seller's money is kept back. */
export interface MoneyHeld extends SellerOrderTold {
  readonly holdId: string;
  readonly amountFen: number;
}

/** It is kept back no longer; of nothing where all of it went back to the buyer meanwhile. */
export interface MoneyHoldEnded extends SellerOrderTold {
  readonly holdId: string;
  readonly amountFen: number;
  readonly place: 'pending' | 'available';
}

/** Ids of a seller order, as its events carry them. */
export function idsOf(sellerOrder: {
  readonly id: string;
  readonly orderId: string;
  readonly sellerId: string;
}): SellerOrderTold {
  return { orderId: sellerOrder.orderId, sellerOrderId: sellerOrder.id, sellerId: sellerOrder.sellerId };
}

/** An event with what it tells, checked against its type. */
export function told<Payload extends SellerOrderTold>(name: string, payload: Payload): DomainEvent<Payload> {
  return { name, payload };
}
