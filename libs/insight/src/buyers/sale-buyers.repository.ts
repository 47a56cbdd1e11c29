import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { Days } from '../period/period.rules.js';
import { GOODS_FEN } from '../projection/projection.statements.js';
import type { Scope } from '../scope/scope.access.js';
import { perScope } from '../scope/scope.columns.js';

/** What somebody bought in some days, in fen. Who it was is not in it, nor the number that tells buyers apart. */
export interface SaleBuyerRow {
  /** The first of the purchases: nobody else's, and so a key. */
  readonly firstTransactionId: string;
  readonly provinceCodes: readonly string[];
  readonly orders: number;
  readonly quantity: number;
  readonly grossFen: number;
}

/** Where a page begins: after this buyer in the order of the list. */
export interface BuyerPlace {
  readonly grossFen: number;
  readonly firstTransactionId: string;
}

/** All facts of the days are read for any page, as they are to count different buyers. */
const LISTS = perScope((kind, column) =>
  statement(
    `insight.list_sale_buyers.${kind}`,
    `with bought as (
       select min(f.transaction_id::text)::uuid as first_transaction_id, count(distinct f.seller_order_id)::int as orders,
         array_agg(distinct f.province_code order by f.province_code) as province_codes,
         sum(f.quantity)::int as quantity, sum(${GOODS_FEN('f')})::bigint as gross_fen
       from insight.sale_facts f
       where f.${column} = $1 and f.day between $2 and $3 and f.kind = 'sale' group by f.buyer)
     select b.first_transaction_id as "firstTransactionId", b.province_codes as "provinceCodes", b.orders, b.quantity,
       b.gross_fen as "grossFen"
     from bought b where $4::bigint is null or (b.gross_fen, b.first_transaction_id) < ($4, $5::uuid)
     order by b.gross_fen desc, b.first_transaction_id desc limit $6`,
  ),
);

@Injectable()
export class SaleBuyersRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Different buyers of some days, who bought most first. */
  listLargest(scope: Scope, { from, to }: Days, after: BuyerPlace | undefined, most: number): Promise<SaleBuyerRow[]> {
    const values = [scope.id, from, to, after?.grossFen ?? null, after?.firstTransactionId ?? null, most];
    return this.database.read(LISTS[scope.kind], values);
  }
}
