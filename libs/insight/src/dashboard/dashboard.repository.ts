import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import type { Days } from '../period/period.rules.js';

/** What was sold in some days, in fen; refunds are those made in these days, whenever the sale was. */
export interface FiguresRow {
  readonly grossFen: number;
  readonly refundFen: number;
  readonly freightFen: number;
  readonly orders: number;
  readonly quantity: number;
  readonly buyers: number;
  readonly promisesKept: number;
  readonly promisesDue: number;
}

/** The same of one day, as far as it is added up by day. */
export interface DayRow extends Pick<FiguresRow, 'grossFen' | 'refundFen' | 'freightFen' | 'orders' | 'quantity'> {
  readonly day: ChinaDay;
}

/** Goods with what is left of them, and what was sold of them lately. */
export interface StockRow {
  readonly variantId: string;
  readonly productCode: string;
  readonly title: string;
  readonly titleEn: string;
  readonly label: string;
  readonly labelEn: string;
  readonly onHand: number;
  readonly available: number;
  readonly sold: number;
}

/** A promise that is open and past is missed by now, whether or not the parcel still leaves. */
const OVERDUE = (scope: string): string => `
  select count(*)::int as count from insight.promise_facts o
  where o.outcome = 'open' and o.${scope} = $1 and o.ship_by >= p.first_day::timestamp at time zone 'Asia/Shanghai'
    and o.ship_by < (p.last_day + 1)::timestamp at time zone 'Asia/Shanghai' and o.ship_by <= $4`;

const findFigures = statement(
  'insight.find_figures',
  `select s.gross_fen as "grossFen", s.refund_fen as "refundFen", s.freight_fen as "freightFen", s.orders, s.quantity,
     b.buyers, k.kept as "promisesKept", k.kept + k.missed + c.count + e.count as "promisesDue"
   from unnest($2::date[], $3::date[]) with ordinality as p (first_day, last_day, n)
   cross join lateral (
     select coalesce(sum(d.gross_fen), 0)::bigint as gross_fen, coalesce(sum(d.refund_fen), 0)::bigint as refund_fen,
       coalesce(sum(d.freight_fen - d.freight_refund_fen), 0)::bigint as freight_fen,
       coalesce(sum(d.orders), 0)::int as orders, coalesce(sum(d.quantity), 0)::int as quantity
     from insight.sales_by_day d
     where d.scope_id = $1 and d.cut = 'all' and d.day between p.first_day and p.last_day) s
   cross join lateral (
     select count(distinct b.buyer)::int as buyers from insight.buyer_days b
     where b.scope_id = $1 and b.day between p.first_day and p.last_day) b
   cross join lateral (
     select coalesce(sum(k.kept), 0)::int as kept, coalesce(sum(k.missed), 0)::int as missed from insight.promises_by_day k
     where k.scope_id = $1 and k.day between p.first_day and p.last_day) k
   cross join lateral (${OVERDUE('cooperative_id')}) c
   cross join lateral (${OVERDUE('seller_id')}) e
   order by p.n`,
);

const listDays = statement(
  'insight.list_days',
  `select d.day, d.gross_fen as "grossFen", d.refund_fen as "refundFen",
     d.freight_fen - d.freight_refund_fen as "freightFen", d.orders, d.quantity
   from insight.sales_by_day d where d.scope_id = $1 and d.cut = 'all' and d.day between $2 and $3 order by d.day`,
);

const listStock = statement(
  'insight.list_stock',
  `select g.variant_id as "variantId", g.product_code as "productCode", g.title, g.title_en as "titleEn", g.label,
     g.label_en as "labelEn", s.on_hand as "onHand", s.on_hand - s.reserved as available, q.sold
   from (
     select d.cut_key::uuid as variant_id, sum(d.quantity)::int as sold from insight.sales_by_day d
     where d.scope_id = $1 and d.cut = 'variant' and d.day between $2 and $3 group by d.cut_key having sum(d.quantity) > 0) q
   join insight.goods g on g.variant_id = q.variant_id
   join catalog.variants v on v.id = q.variant_id and v.withdrawn_at is null
   join catalog.products p on p.id = v.product_id and p.state = 'on_sale'
   join catalog.stock s on s.variant_id = q.variant_id
   order by (s.on_hand - s.reserved)::numeric / q.sold, g.variant_id limit $4`,
);

/** Every statement is given the scope it may speak of. None reads a table that trade writes, but for the stock of some goods. */
@Injectable()
export class DashboardRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Of several stretches of days, in their order, in one statement. */
  findFigures(scopeId: string, stretches: readonly Days[], now: Date): Promise<FiguresRow[]> {
    const values = [scopeId, stretches.map(({ from }) => from), stretches.map(({ to }) => to), now];
    return this.database.read(findFigures, values);
  }

  /** Of one stretch: what the list behind a figure has to come to. */
  async getFigures(scopeId: string, days: Days, now: Date): Promise<FiguresRow> {
    const [row] = await this.findFigures(scopeId, [days], now);
    if (row === undefined) throw new Error('a stretch of days has one row of figures');
    return row;
  }

  /** Days without any trade are left out. */
  listDays(scopeId: string, { from, to }: Days): Promise<DayRow[]> {
    return this.database.read(listDays, [scopeId, from, to]);
  }

  /** Goods that sold in these days and can be bought, the soonest to run out first. */
  listStock(scopeId: string, { from, to }: Days, most: number): Promise<StockRow[]> {
    return this.database.read(listStock, [scopeId, from, to, most]);
  }
}
