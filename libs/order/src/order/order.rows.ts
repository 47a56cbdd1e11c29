import type { CancellationEntity } from '../cancellation/cancellation.entity.js';
import type { SellerOrderEntity } from '../seller-order/seller-order.entity.js';
import type { OrderChangeEntity } from './order-change.entity.js';
import type { OrderLineEntity } from './order-line.entity.js';
import type { OrderEntity } from './order.entity.js';

/** An order without its secrets, which are read where they are shown and nowhere else, and how much of it went back. */
export type OrderRow = Readonly<
  Omit<OrderEntity, 'sealedRecipient' | 'sealedPhone' | 'sealedDetail' | 'sealedContact' | 'contactIndex'>
> & { readonly refundedFen: number };

/** What finds the buyer's door, sealed. */
export type SealedDelivery = Readonly<
  Record<'id' | keyof Pick<OrderEntity, 'sealedRecipient' | 'sealedPhone' | 'sealedDetail'>, string>
>;

/** A seller order, and how much of it has gone back or will. */
export type SellerOrderRow = Readonly<SellerOrderEntity> & { readonly refundedFen: number };

/** A line as it was ordered and what became of it. */
export type OrderLineRow = Readonly<OrderLineEntity>;

/** A step that was made. */
export type OrderChangeRow = Readonly<OrderChangeEntity>;

/** A decision by which money went back. */
export type CancellationRow = Readonly<CancellationEntity>;

export const ORDER_COLUMNS = [
  columns(
    'o',
    'id code personId state currency goodsFen freightFen totalFen language areaCode provinceCode areaNames maskedRecipient',
    'maskedPhone receiptTokenHash placedAt payUntil paidAt endedAt forgottenAt',
  ),
  `(select coalesce(sum(c.refund_fen), 0)::bigint from orders.seller_orders s
    join orders.cancellations c on c.seller_order_id = s.id where s.order_id = o.id) as "refundedFen"`,
].join(', ');

export const SELLER_ORDER_COLUMNS = [
  columns(
    's',
    'id code orderId sellerId sellerCode sellerName sellerNameEn sellerKind state goodsFen freightFen freightRate',
    'shipWithinHours placedAt paidAt shipBy shipFrom shipUntil extendedUntil shippedAt deliveredAt deliveryPresumed receivedAt receivedBy cancelledAt',
    'cancelledBy cancelReason nextStepAt claimUntil releasedAt remindedAt overdueToldAt latePenaltyFen',
  ),
  `(select coalesce(sum(c.refund_fen), 0)::bigint from orders.cancellations c where c.seller_order_id = s.id) as "refundedFen"`,
].join(', ');

export const LINE_COLUMNS = columns(
  'l',
  'id sellerOrderId position productId variantId productCode title titleEn label labelEn pictureHash pictureWidth',
  'pictureHeight categoryCode unitPriceFen quantity cancelledQuantity netWeightGrams shippingWeightGrams packedGrams',
  'returnClass cooperativeId cooperativeBp platformBp paymentCostBp',
);

/** `orderId` becomes `s.order_id as "orderId"`: a column and its field have one name in two ways of writing. */
function columns(alias: string, ...fields: readonly string[]): string {
  return fields
    .join(' ')
    .split(' ')
    .map((field) => `${alias}.${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${field}"`)
    .join(', ');
}
