import { Inject, Injectable } from '@nestjs/common';
import { Database, statement, type Statement } from '@shanhuo/database';
import type { LotUnit } from './harvest.rules.js';
import { TITLE } from './lot.statements.js';
import type { HarvestSumRow, HarvestTotalRow } from './lot.rows.js';

/** Whose harvests: of these sellers, or of one village. */
export type HarvestsOf = { readonly sellerIds: readonly string[] } | { readonly villageId: string };

/** Where a page of sums begins: after this one. */
export interface HarvestSumPlace {
  readonly month: string;
  readonly title: string;
  readonly unit: LotUnit;
}

/** `$1` whose, `$2` first day of the one month, or null for all. */
const HARVESTS = (whose: string): string => `catalog.lots l
  where ${whose} and ($2::date is null or (l.harvested_on >= $2 and l.harvested_on < $2 + interval '1 month'))`;

const WHOSE = { sellers: 'l.seller_id = any($1)', village: 'l.village_id = $1' } as const;

const listSums = (whose: keyof typeof WHOSE): Statement =>
  statement(
    `catalog.list_harvest_sums.${whose}`,
    `with sums as materialized (
       select h.month, ${TITLE.title} as title, max(${TITLE.titleEn}) as title_en, h.unit, count(*)::int as lots,
         count(distinct h.seller_id)::int as sellers, sum(h.quantity)::bigint as quantity
       from (select to_char(l.harvested_on, 'YYYY-MM') as month, l.product_id, l.seller_id, l.unit, l.quantity
         from ${HARVESTS(WHOSE[whose])}) h
       join catalog.products p on p.id = h.product_id ${TITLE.from}
       group by h.month, ${TITLE.title}, h.unit)
     select month, title, title_en as "titleEn", unit, lots, sellers, quantity from sums
     where $3::text is null or month < $3 or (month = $3 and (title, unit) > ($4::text, $5::text))
     order by month desc, title, unit limit $6`,
  );

const sumUp = (whose: keyof typeof WHOSE): Statement =>
  statement(
    `catalog.sum_up_harvests.${whose}`,
    `select l.unit, count(*)::int as lots, sum(l.quantity)::bigint as quantity
     from ${HARVESTS(WHOSE[whose])} group by l.unit order by l.unit`,
  );

const STATEMENTS = {
  sellers: { list: listSums('sellers'), total: sumUp('sellers') },
  village: { list: listSums('village'), total: sumUp('village') },
} as const;

/** Adds harvests up by month and by what goods are called, so that one product of many households is one line. */
@Injectable()
export class HarvestSumsRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The latest month first, goods by their names. */
  listSums(
    of: HarvestsOf,
    month: string | undefined,
    after: HarvestSumPlace | undefined,
    limit: number,
  ): Promise<HarvestSumRow[]> {
    const [statements, whose] = which(of);
    const place = [after?.month ?? null, after?.title ?? null, after?.unit ?? null];
    return this.database.read(statements.list, [whose, month ?? null, ...place, limit]);
  }

  /** All of them, by unit. */
  sumUp(of: HarvestsOf, month: string | undefined): Promise<HarvestTotalRow[]> {
    const [statements, whose] = which(of);
    return this.database.read(statements.total, [whose, month ?? null]);
  }
}

function which(of: HarvestsOf) {
  return 'villageId' in of
    ? ([STATEMENTS.village, of.villageId] as const)
    : ([STATEMENTS.sellers, of.sellerIds] as const);
}
