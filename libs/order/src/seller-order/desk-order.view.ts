import { addFen, fen, toMoney, type Language } from '@shanhuo/kernel';
import type { OrderLineRow } from '../order/order.rows.js';
import { toOrderedLine } from '../order/order.view.js';
import { deadlineOf } from '../presale/presale.rules.js';
import type { ShipmentView } from '../shipment/shipment.reader.js';
import type { DeskLineType, DeskOrderType } from './desk-order.types.js';
import { areaNamesOf, type DeskOrderRow } from './desk-orders.repository.js';
import { isPastShipBy } from './deadlines.rules.js';
import { keptOf } from './what-is-left.rules.js';

/** A seller order as its seller sees it. */
export function toDeskOrder(row: DeskOrderRow, now: Date): DeskOrderType {
  const isToPack = row.state === 'to_pack';
  const deadline = deadlineOf(row);
  return {
    row,
    code: row.code,
    state: row.state,
    placedAt: row.placedAt,
    paidAt: row.paidAt,
    shipBy: row.shipBy,
    isOverdue: isToPack && deadline !== null && isPastShipBy(deadline, now),
    goods: toMoney(fen(row.goodsFen)),
    freight: toMoney(fen(row.freightFen)),
    total: toMoney(addFen(fen(row.goodsFen), fen(row.freightFen))),
    refunded: toMoney(fen(row.refundedFen)),
    recipient: row.maskedRecipient,
    phone: row.maskedPhone,
    areaNames: areaNamesOf(row),
    nextStepAt: row.nextStepAt,
    claimUntil: row.claimUntil,
    cancelReason: row.cancelReason,
    cancelledBy: row.cancelledBy,
    canShip: isToPack,
  };
}

/** A line as its seller sees it, with what of it still has to leave. */
export function toDeskLine(
  line: OrderLineRow,
  { state, sellerId }: Pick<DeskOrderRow, 'state' | 'sellerId'>,
  parcels: readonly ShipmentView[],
  language: Language,
): DeskLineType {
  const shipped = parcels.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.id);
  const left = keptOf(line) - shipped.reduce((sum, { quantity }) => sum + quantity, 0);
  return { ...toOrderedLine(line, language), sellerId, toShip: state === 'to_pack' ? left : 0 };
}
