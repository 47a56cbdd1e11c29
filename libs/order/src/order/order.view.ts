import { toPicture } from '@shanhuo/catalog/graphql';
import { addFen, fen, toMoney, type Language } from '@shanhuo/kernel';
import { deadlineOf } from '../presale/presale.rules.js';
import { lineFenOf } from '../shares/seller-order-shares.js';
import type { SeenOrder } from './order.access.js';
import type { OrderedLineType, OrderLineType } from './order-line.types.js';
import type { OrderLineRow, SellerOrderRow } from './order.rows.js';
import type { OrderType } from './order.types.js';
import type { SellerOrderType } from './seller-order.types.js';

/** What stands between the names of areas at rest. */
export const AREA_SEPARATOR = '/';

/** An order as the API shows it. */
export function toOrder(seen: SeenOrder): OrderType {
  const { row } = seen;
  return {
    seen,
    code: row.code,
    state: row.state,
    // An unpaid order that was given up has nothing to go back, and is not called refunded.
    fullyRefunded: row.refundedFen > 0 && row.refundedFen >= row.totalFen,
    placedAt: row.placedAt,
    payUntil: row.payUntil,
    paidAt: row.paidAt,
    goods: toMoney(fen(row.goodsFen)),
    freight: toMoney(fen(row.freightFen)),
    total: toMoney(fen(row.totalFen)),
    refunded: toMoney(fen(row.refundedFen)),
  };
}

/** A seller order as its buyer sees it; who has only a receipt can do nothing with it. */
export function toSellerOrder(row: SellerOrderRow, masked: boolean, now: Date, language: Language): SellerOrderType {
  const { state } = row;
  return {
    row,
    code: row.code,
    sellerCode: row.sellerCode,
    sellerName: language === 'en' ? row.sellerNameEn : row.sellerName,
    state,
    goods: toMoney(fen(row.goodsFen)),
    freight: toMoney(fen(row.freightFen)),
    total: toMoney(addFen(fen(row.goodsFen), fen(row.freightFen))),
    refunded: toMoney(fen(row.refundedFen)),
    shipBy: row.shipBy,
    isOverdue: isOverdue(row, now),
    deliveryPresumed: row.deliveryPresumed,
    nextStepAt: row.nextStepAt,
    receivedAt: row.receivedAt,
    cancelReason: row.cancelReason,
    cancelledBy: row.cancelledBy,
    canCancel: !masked && state === 'to_pack',
    canConfirmReceipt: !masked && (state === 'shipped' || state === 'delivered'),
  };
}

/** What was put off is late after the day its buyer did not refuse. */
function isOverdue(row: SellerOrderRow, now: Date): boolean {
  const deadline = deadlineOf(row);
  return row.state === 'to_pack' && deadline !== null && deadline < now;
}

/** A line as its buyer sees it. */
export function toOrderLine(row: OrderLineRow, language: Language): OrderLineType {
  return { ...toOrderedLine(row, language), productCode: row.productCode, returnClass: row.returnClass };
}

/** What buyer and seller see of a line. */
export function toOrderedLine(row: OrderLineRow, language: Language): OrderedLineType {
  const english = language === 'en';
  const title = english ? row.titleEn : row.title;
  const { pictureHash, pictureWidth, pictureHeight } = row;
  return {
    row,
    id: row.id,
    title,
    label: english ? row.labelEn : row.label,
    picture:
      pictureHash === null || pictureWidth === null || pictureHeight === null
        ? null
        : toPicture(pictureHash, pictureWidth, pictureHeight, title),
    unitPrice: toMoney(fen(row.unitPriceFen)),
    quantity: row.quantity,
    cancelledQuantity: row.cancelledQuantity,
    amount: toMoney(lineFenOf(row)),
    orderedGrams: row.netWeightGrams === null ? null : row.netWeightGrams * (row.quantity - row.cancelledQuantity),
    packedGrams: row.packedGrams,
  };
}
