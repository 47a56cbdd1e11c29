import { Inject, Injectable } from '@nestjs/common';
import { Database, statement, type Statement } from '@shanhuo/database';
import type { Days } from '../period/period.rules.js';
import { SALES_CUTS, type SalesCut } from './cut.rules.js';

/** One part of the sales of some days, in fen. */
export interface CutRow {
  /** Id, or code where there is none. */
  readonly cutKey: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly grossFen: number;
  readonly refundFen: number;
  readonly freightFen: number;
  readonly orders: number;
  readonly quantity: number;
}

/** All parts of the sales of some days together, in fen. */
export interface WholeRow {
  readonly allGrossFen: number;
  readonly allRefundFen: number;
  readonly allFreightFen: number;
  readonly partCount: number;
}

/** Where a key's code and names stand: each is looked up by its key. */
const NAMES: Readonly<Record<SalesCut, string>> = {
  village: `left join village_seller.villages n on n.id = s.cut_key::uuid`,
  household: `left join village_seller.sellers n on n.id = s.cut_key::uuid`,
  product: `left join lateral (
      select g.product_code as code, g.title as name, g.title_en as name_en from insight.goods g
      where g.product_id = s.cut_key::uuid order by g.named_by desc limit 1) n on true`,
  category: `left join catalog.categories n on n.code = s.cut_key`,
  // Names of provinces stand in the code.
  province: `left join lateral (select null::text as code, null::text as name, null::text as name_en) n on true`,
};

const listParts = (cut: SalesCut): Statement =>
  statement(
    `insight.list_parts.${cut}`,
    `with sums as materialized (
       select d.cut_key, sum(d.gross_fen)::bigint as gross_fen, sum(d.refund_fen)::bigint as refund_fen,
         sum(d.freight_fen - d.freight_refund_fen)::bigint as freight_fen, sum(d.orders)::int as orders,
         sum(d.quantity)::int as quantity
       from insight.sales_by_day d where d.scope_id = $1 and d.cut = '${cut}' and d.day between $2 and $3
       group by d.cut_key),
     whole as (select coalesce(sum(gross_fen), 0)::bigint as gross_fen, coalesce(sum(refund_fen), 0)::bigint as refund_fen,
       coalesce(sum(freight_fen), 0)::bigint as freight_fen, count(*)::int as parts from sums),
     page as (
       select * from sums where $4::bigint is null or (gross_fen, cut_key) < ($4, $5::text)
       order by gross_fen desc, cut_key desc limit $6)
     select s.cut_key as "cutKey", coalesce(n.code, s.cut_key) as code, coalesce(n.name, s.cut_key) as name,
       coalesce(n.name_en, s.cut_key) as "nameEn", s.gross_fen as "grossFen", s.refund_fen as "refundFen",
       s.freight_fen as "freightFen", s.orders, s.quantity, w.gross_fen as "allGrossFen", w.refund_fen as "allRefundFen",
       w.freight_fen as "allFreightFen", w.parts as "partCount"
     from whole w left join page s on true ${NAMES[cut]}
     order by s.gross_fen desc, s.cut_key desc`,
  );

const LISTS = Object.fromEntries(SALES_CUTS.map((cut) => [cut, listParts(cut)])) as Record<SalesCut, Statement>;

/** A page of parts: those after a place, so many at most. */
export interface PartPage {
  readonly after: { readonly grossFen: number; readonly cutKey: string } | undefined;
  readonly most: number;
}

/** A page past the last part has the whole all the same. */
interface NoPart {
  readonly cutKey: null;
}

@Injectable()
export class CutRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The parts of a scope's sales, the largest first, and what all of them come to, whichever page it is. */
  async listParts(
    scopeId: string,
    cut: SalesCut,
    { from, to }: Days,
    { after, most }: PartPage,
  ): Promise<{ readonly parts: CutRow[]; readonly whole: WholeRow }> {
    const values = [scopeId, from, to, after?.grossFen ?? null, after?.cutKey ?? null, most];
    const rows = await this.database.read<(CutRow | NoPart) & WholeRow>(LISTS[cut], values);
    const [whole] = rows;
    if (whole === undefined) throw new Error('a whole has one row');
    return { parts: rows.filter((row): row is CutRow & WholeRow => row.cutKey !== null), whole };
  }
}
