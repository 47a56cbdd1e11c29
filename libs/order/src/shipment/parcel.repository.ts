import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { Fen } from '@shanhuo/kernel';
import type { PackedLine } from './ship.rules.js';

const addShipment = statement(
  'order.add_shipment',
  `insert into orders.shipments (id, seller_order_id, carrier_code, tracking_number, shipped_at, shipped_by)
   values ($1, $2, $3, $4, $5, $6)`,
);

const addShipmentLines = statement(
  'order.add_shipment_lines',
  `insert into orders.shipment_lines (shipment_id, line_id, quantity, packed_grams)
   select $1, line_id, quantity, packed_grams from unnest($2::uuid[], $3::int[], $4::int[]) as p (line_id, quantity, packed_grams)`,
);

/** Whether the carrier is one of ours, and whether the number stands on another parcel of the seller order already. */
const findLabel = statement(
  'order.find_label',
  `select exists (select from orders.carriers where code = $2) as "isCarrier",
    exists (select from orders.shipments where seller_order_id = $1 and carrier_code = $2 and tracking_number = $3) as "isUsed"`,
);

const keepPenalty = statement(
  'order.keep_late_penalty',
  `update orders.seller_orders set late_penalty_fen = $2 where id = $1`,
);

/** Who carries a parcel under which number. */
export interface Label {
  readonly carrierCode: string;
  readonly trackingNumber: string;
}

/** A parcel that leaves. */
export interface NewParcel extends Label {
  readonly id: string;
  readonly sellerOrderId: string;
  readonly shippedAt: Date;
  readonly shippedBy: string;
  readonly lines: readonly PackedLine[];
}

@Injectable()
export class ParcelRepository {
  async findLabel(
    tx: Transaction,
    sellerOrderId: string,
    { carrierCode, trackingNumber }: Label,
  ): Promise<{ readonly isCarrier: boolean; readonly isUsed: boolean }> {
    const values = [sellerOrderId, carrierCode, trackingNumber];
    const [row] = await runIn<{ isCarrier: boolean; isUsed: boolean }>(tx, findLabel, values);
    return row ?? { isCarrier: false, isUsed: false };
  }

  async add(tx: Transaction, parcel: NewParcel): Promise<void> {
    const { id, sellerOrderId, carrierCode, trackingNumber, shippedAt, shippedBy, lines } = parcel;
    await runIn(tx, addShipment, [id, sellerOrderId, carrierCode, trackingNumber, shippedAt, shippedBy]);
    await runIn(tx, addShipmentLines, [
      id,
      lines.map(({ lineId }) => lineId),
      lines.map(({ quantity }) => quantity),
      lines.map(({ packedGrams }) => packedGrams ?? null),
    ]);
  }

  async keepPenalty(tx: Transaction, sellerOrderId: string, penaltyFen: Fen): Promise<void> {
    await runIn(tx, keepPenalty, [sellerOrderId, penaltyFen]);
  }
}
