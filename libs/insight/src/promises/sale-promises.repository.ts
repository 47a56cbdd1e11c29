import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import type { Days } from '../period/period.rules.js';
import type { Scope } from '../scope/scope.access.js';
import { perScope } from '../scope/scope.columns.js';

/** What became of a promise that fell due. */
export type PromiseOutcome = 'kept' | 'missed';

/** A promise to ship a seller order, which fell due. */
export interface SalePromiseRow {
  readonly sellerOrderId: string;
  readonly code: string;
  readonly day: ChinaDay;
  readonly shipBy: Date;
  /** The same to the microsecond, as PostgreSQL keeps it. */
  readonly shipByExactly: string;
  /** Null where nothing has left. */
  readonly shippedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly outcome: PromiseOutcome;
  readonly sellerCode: string | null;
  readonly sellerName: string | null;
  readonly sellerNameEn: string | null;
}

/** Where a page begins: after this promise in the order of the list. */
export interface PromisePlace {
  readonly day: string;
  readonly shipBy: string;
  readonly sellerOrderId: string;
}

const LAST: PromisePlace = {
  day: 'infinity',
  shipBy: 'infinity',
  sellerOrderId: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
};

/** One that is open and past counts as missed by now, as the dashboard has it. Orders are looked up by their keys. */
const LISTS = perScope((kind, column) =>
  statement(
    `insight.list_sale_promises.${kind}`,
    `with page as materialized (
       select p.seller_order_id, p.seller_id, p.day, p.ship_by,
         case when p.outcome = 'kept' then 'kept' else 'missed' end as outcome
       from insight.promise_facts p
       where p.${column} = $1 and p.day between $2 and $3
         and (p.outcome = 'kept' and $4::text is distinct from 'missed'
           or (p.outcome = 'missed' or p.outcome = 'open' and p.ship_by <= $5) and $4::text is distinct from 'kept')
         and p.day <= $6::date and (p.day, p.ship_by, p.seller_order_id) < ($6::date, $7::timestamptz, $8::uuid)
       order by p.day desc, p.ship_by desc, p.seller_order_id desc limit $9)
     select p.seller_order_id as "sellerOrderId", o.code, p.day, p.ship_by as "shipBy",
       to_char(p.ship_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "shipByExactly",
       o.shipped_at as "shippedAt", o.cancelled_at as "cancelledAt", p.outcome, s.code as "sellerCode", s.name as "sellerName",
       s.name_en as "sellerNameEn"
     from page p join orders.seller_orders o on o.id = p.seller_order_id
     left join village_seller.sellers s on s.id = p.seller_id
     order by p.day desc, p.ship_by desc, p.seller_order_id desc`,
  ),
);

@Injectable()
export class SalePromisesRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Promises that fell due in some days, the newest first: all of them, or those with one outcome. */
  listNewest(
    scope: Scope,
    { from, to }: Days,
    outcome: PromiseOutcome | undefined,
    { now, after, most }: { readonly now: Date; readonly after: PromisePlace | undefined; readonly most: number },
  ): Promise<SalePromiseRow[]> {
    const { day, shipBy, sellerOrderId } = after ?? LAST;
    const values = [scope.id, from, to, outcome ?? null, now, day, shipBy, sellerOrderId, most];
    return this.database.read(LISTS[scope.kind], values);
  }
}
