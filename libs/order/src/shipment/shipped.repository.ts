import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';

/** What of a line lies in parcels. */
export interface ShippedLineRow {
  readonly lineId: string;
  readonly quantity: number;
  /**
   * Net weight of it that counts, taken as ordered where nobody weighed; null where the line is not sold by weight. What
   * is too much in one parcel is given away: it does not make up for what is missing in another, for that was refunded.
   */
  readonly grams: number | null;
  /** Whether any of it was weighed. */
  readonly isWeighed: boolean;
}

const findShipped = statement(
  'order.find_shipped_lines',
  `select p.line_id as "lineId", sum(p.quantity)::int as quantity,
    sum(least(coalesce(p.packed_grams, p.quantity * l.net_weight_grams), p.quantity * l.net_weight_grams))::int as grams,
    bool_or(p.packed_grams is not null) as "isWeighed"
   from orders.lines l join orders.shipment_lines p on p.line_id = l.id
   where l.seller_order_id = $1 group by p.line_id`,
);

const findLastParcel = statement(
  'order.find_last_parcel',
  `select max(shipped_at) as "shippedAt" from orders.shipments where seller_order_id = $1`,
);

/** What has left already. Read after the seller order was locked, so that nothing leaves in between. */
@Injectable()
export class ShippedRepository {
  async findShipped(tx: Transaction, sellerOrderId: string): Promise<Map<string, ShippedLineRow>> {
    const rows = await runIn<ShippedLineRow>(tx, findShipped, [sellerOrderId]);
    return new Map(rows.map((row) => [row.lineId, row]));
  }

  /** How much of each line has left; lines of which nothing did are absent. */
  async findQuantities(tx: Transaction, sellerOrderId: string): Promise<Map<string, number>> {
    return quantitiesOf(await this.findShipped(tx, sellerOrderId));
  }

  /** When the last parcel left. Throws where none did. */
  async getLastShippedAt(tx: Transaction, sellerOrderId: string): Promise<Date> {
    const [row] = await runIn<{ shippedAt: Date | null }>(tx, findLastParcel, [sellerOrderId]);
    if (!row?.shippedAt) throw new Error(`no parcel of seller order ${sellerOrderId}`);
    return row.shippedAt;
  }
}

/** Only how much, without what it weighs. */
export function quantitiesOf(shipped: ReadonlyMap<string, ShippedLineRow>): Map<string, number> {
  return new Map([...shipped].map(([lineId, { quantity }]) => [lineId, quantity]));
}
