import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { Language } from '@shanhuo/kernel';
import type { SellerKind } from '@shanhuo/village-seller';

/** Whom to tell of an order, and in which language. */
export interface ToldOrder {
  readonly orderId: string;
  readonly orderCode: string;
  /** Null of a guest, who is told by phone alone. */
  readonly personId: string | null;
  readonly language: Language;
  readonly sealedContact: string | null;
  readonly totalFen: number;
}

/** A seller order with whom to tell of it on both sides. */
export interface ToldSellerOrder extends ToldOrder {
  readonly id: string;
  readonly code: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly sellerNameEn: string;
  readonly sellerKind: SellerKind;
  /** The cooperative its goods pay a share to: of a cooperative that sells it is itself. */
  readonly cooperativeId: string | null;
  readonly shipBy: Date | null;
  readonly claimUntil: Date | null;
  readonly cancelReason: string | null;
  /** Pieces neither cancelled nor shipped. */
  readonly leftToShip: number;
}

const ORDER = `o.id as "orderId", o.code as "orderCode", o.person_id as "personId", o.language,
  o.sealed_contact as "sealedContact", o.total_fen as "totalFen"`;

const findOrder = statement('order.find_told_order', `select ${ORDER} from orders.orders o where o.id = $1`);

const SELLER_ORDER = `
   select ${ORDER}, s.id, s.code, s.seller_id as "sellerId", s.seller_name as "sellerName",
    s.seller_name_en as "sellerNameEn", s.seller_kind as "sellerKind", s.ship_by as "shipBy",
    s.claim_until as "claimUntil", s.cancel_reason as "cancelReason",
    (select l.cooperative_id from orders.lines l where l.seller_order_id = s.id order by l.position limit 1)
      as "cooperativeId",
    (select coalesce(sum(l.quantity - l.cancelled_quantity
        - coalesce((select sum(p.quantity) from orders.shipment_lines p where p.line_id = l.id), 0)), 0)::int
      from orders.lines l where l.seller_order_id = s.id) as "leftToShip"
   from orders.seller_orders s join orders.orders o on o.id = s.order_id`;

const findSellerOrder = statement('order.find_told_seller_order', `${SELLER_ORDER} where s.id = $1`);

const findSellerOrders = statement(
  'order.find_told_seller_orders',
  `${SELLER_ORDER} where s.order_id = any($1) order by s.order_id, s.id`,
);

const findParcel = statement(
  'order.find_told_parcel',
  `select c.name as carrier, c.name_en as "carrierEn", coalesce(p.tracking_number, '') as "trackingNumber"
   from orders.shipments p join orders.carriers c on c.code = p.carrier_code where p.id = $1`,
);

/** What a notice says, read anew when it is told: it is right then, however late its event comes. */
@Injectable()
export class ToldOrderRepository {
  async getOrder(tx: Transaction, orderId: string): Promise<ToldOrder> {
    return one(await runIn<ToldOrder>(tx, findOrder, [orderId]), orderId);
  }

  async getSellerOrder(tx: Transaction, sellerOrderId: string): Promise<ToldSellerOrder> {
    return one(await runIn<ToldSellerOrder>(tx, findSellerOrder, [sellerOrderId]), sellerOrderId);
  }

  /** All parts of several orders; none where one has none. */
  findSellerOrders(tx: Transaction, orderIds: readonly string[]): Promise<ToldSellerOrder[]> {
    return runIn<ToldSellerOrder>(tx, findSellerOrders, [orderIds]);
  }

  async getParcel(
    tx: Transaction,
    shipmentId: string,
  ): Promise<{ readonly carrier: string; readonly carrierEn: string; readonly trackingNumber: string }> {
    return one(await runIn(tx, findParcel, [shipmentId]), shipmentId);
  }
}

function one<Row>([row]: readonly Row[], id: string): Row {
  if (row === undefined) throw new Error(`nothing to tell of ${id}`);
  return row;
}
