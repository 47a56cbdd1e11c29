import { fen, type Fen } from '@shanhuo/kernel';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';
import { lineAmount, shareOut, type ShareOut, type ShareOutLine } from './share-out.rules.js';

type MoneyOf = Pick<SellerOrderRow, 'id' | 'sellerId' | 'freightRate' | 'freightFen' | 'latePenaltyFen'>;

/** What a seller order costs its buyer as it stands now, and whose that is. */
export function sharesOf(sellerOrder: MoneyOf, lines: readonly OrderLineRow[]): ShareOut {
  return shareOut({
    groupId: sellerOrder.id,
    sellerId: sellerOrder.sellerId,
    rate: sellerOrder.freightRate,
    freightCapFen: fen(sellerOrder.freightFen),
    latePenaltyFen: fen(sellerOrder.latePenaltyFen),
    lines: lines.map(toShareOutLine),
  });
}

/** What a line costs its buyer as it stands now, before a penalty of its seller order. */
export function lineFenOf(line: OrderLineRow): Fen {
  return lineAmount(toShareOutLine(line));
}

function toShareOutLine(line: OrderLineRow): ShareOutLine {
  const quantity = line.quantity - line.cancelledQuantity;
  return {
    lineId: line.id,
    unitPriceFen: fen(line.unitPriceFen),
    quantity,
    orderedGrams: line.netWeightGrams === null ? null : line.netWeightGrams * quantity,
    packedGrams: line.packedGrams,
    shippingGramsEach: line.shippingWeightGrams,
    cooperativeId: line.cooperativeId,
    cooperativeBp: line.cooperativeBp,
    platformBp: line.platformBp,
    paymentCostBp: line.paymentCostBp,
  };
}
