import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import type { Days } from '../period/period.rules.js';
import { GOODS_FEN } from '../projection/projection.statements.js';
import type { Scope } from '../scope/scope.access.js';
import { perScope } from '../scope/scope.columns.js';

/** A seller order as it was paid, in fen: what of it is the scope's. */
export interface SaleOrderRow {
  readonly transactionId: string;
  readonly sellerOrderId: string;
  readonly code: string;
  readonly day: ChinaDay;
  readonly paidAt: Date;
  readonly provinceCode: string;
  readonly sellerCode: string | null;
  readonly sellerName: string | null;
  readonly sellerNameEn: string | null;
  readonly quantity: number;
  readonly grossFen: number;
  readonly freightFen: number;
}

/** Where a page begins: after this order in the order of the list. */
export interface OrderPlace {
  readonly day: string;
  readonly transactionId: string;
  readonly sellerOrderId: string;
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const LAST: OrderPlace = { day: 'infinity', transactionId: LAST_ID, sellerOrderId: LAST_ID };

/** The first comparison is the second one's without its last key: an index can follow it. */
const LISTS = perScope((kind, column) =>
  statement(
    `insight.list_sale_orders.${kind}`,
    `with page as materialized (
       select f.day, f.transaction_id, f.seller_order_id, f.seller_order_code, f.happened_at, f.province_code, f.seller_id,
         sum(f.quantity)::int as quantity, sum(${GOODS_FEN('f')})::bigint as gross_fen,
         sum(f.freight_fen)::bigint as freight_fen
       from insight.sale_facts f
       where f.${column} = $1 and f.day between $2 and $3 and f.kind = 'sale'
         and (f.day, f.transaction_id) <= ($4::date, $5::uuid)
         and (f.day, f.transaction_id, f.seller_order_id) < ($4::date, $5::uuid, $6::uuid)
       group by f.day, f.transaction_id, f.seller_order_id, f.seller_order_code, f.happened_at, f.province_code, f.seller_id
       order by f.day desc, f.transaction_id desc, f.seller_order_id desc limit $7)
     select p.transaction_id as "transactionId", p.seller_order_id as "sellerOrderId", p.seller_order_code as code, p.day,
       p.happened_at as "paidAt", p.province_code as "provinceCode", s.code as "sellerCode", s.name as "sellerName",
       s.name_en as "sellerNameEn", p.quantity, p.gross_fen as "grossFen", p.freight_fen as "freightFen"
     from page p left join village_seller.sellers s on s.id = p.seller_id
     order by p.day desc, p.transaction_id desc, p.seller_order_id desc`,
  ),
);

@Injectable()
export class SaleOrdersRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Seller orders paid in some days, the newest first. */
  listNewest(scope: Scope, { from, to }: Days, after: OrderPlace | undefined, most: number): Promise<SaleOrderRow[]> {
    const { day, transactionId, sellerOrderId } = after ?? LAST;
    return this.database.read(LISTS[scope.kind], [scope.id, from, to, day, transactionId, sellerOrderId, most]);
  }
}
