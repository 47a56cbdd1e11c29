import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { WantedDays } from './wanted-period.js';

/** A search that is counted once a day for its visitor. */
export interface MissedSearch {
  readonly day: string;
  readonly words: string;
  readonly countyCode: string;
  readonly visitor: Buffer;
  readonly search: Buffer;
}

/** Words with how often they were searched for; `own` is null where it would tell of fewer than are shown. */
export interface WantedRow {
  readonly words: string;
  readonly searches: number;
  readonly own: number | null;
}

/** Bounds of what strangers can make us keep. */
const MOST_NEW_A_DAY = 5_000;
const MOST_OF_A_VISITOR = 100;

/**
 * One statement, so that the visitor's mark and the count are both there or neither. Known words are counted on when the
 * day has no room for new ones. `limit` keeps each of the three looks short.
 */
const count = statement(
  'catalog.count_missed_search',
  `with room as (
     select where ($3 = '' or exists (select from village_seller.division_codes k join village_seller.divisions d on d.id = k.subject_id
         where k.code = $3 and k.valid_to is null and d.level = 'county'))
       and (select count(*) from (select from catalog.missed_search_visitors
         where day = $1 and visitor = $4 limit $6) taken) < $6
       and (exists (select from catalog.missed_searches where day = $1 and words = $2 and county_code = $3)
         or (select count(*) from (select from catalog.missed_searches where day = $1 limit $7) known) < $7)),
   marked as (
     insert into catalog.missed_search_visitors (day, visitor, search) select $1, $4, $5::bytea from room
     on conflict do nothing returning day)
   insert into catalog.missed_searches as m (day, words, county_code, count) select day, $2, $3, 1 from marked
   on conflict (day, words, county_code) do update set count = m.count + 1`,
);

/** Of what was searched elsewhere, fewer than are shown must not follow by taking `own` from all. */
const list = statement(
  'catalog.list_wanted_searches',
  `with sums as materialized (
     select words, sum(count)::int as searches,
       coalesce(sum(count) filter (where county_code = any($3)), 0)::int as own
     from catalog.missed_searches where day >= $1 and day <= $2 group by words having sum(count) >= $4)
   select words, searches, case when own >= $4 and (own = searches or searches - own >= $4) then own end as own
   from sums where $5::bigint is null or searches < $5 or (searches = $5 and words > $6)
   order by searches desc, words limit $7`,
);

const forgetVisitors = statement(
  'catalog.forget_searching_visitors',
  `delete from catalog.missed_search_visitors where day < $1`,
);
const forgetOld = statement('catalog.forget_old_missed_searches', `delete from catalog.missed_searches where day < $1`);
/** Looked at with the days beside the month, in which weeks of it begin and end: what a week has shown stays. */
const forgetRare = statement(
  'catalog.forget_rare_missed_searches',
  `delete from catalog.missed_searches m using (
     select words from catalog.missed_searches where day >= $1::date - 6 and day <= $2::date + 6
     group by words having sum(count) < $3) rare
   where m.words = rare.words and m.day >= $1 and m.day <= $2`,
);

/** Keeps counts of what was not found. */
@Injectable()
export class MissedSearchRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async count({ day, words, countyCode, visitor, search }: MissedSearch): Promise<void> {
    const bounds = [MOST_OF_A_VISITOR, MOST_NEW_A_DAY];
    await this.database.write(count, [day, words, countyCode, visitor, search, ...bounds]);
  }

  /** What was searched for at least `least` times, the most wanted first. */
  list(
    { from, to }: WantedDays,
    countyCodes: readonly string[],
    least: number,
    after: { readonly searches: number; readonly words: string } | undefined,
    limit: number,
  ): Promise<WantedRow[]> {
    const place = [after?.searches ?? null, after?.words ?? null];
    return this.database.read(list, [from, to, countyCodes, least, ...place, limit]);
  }

  /** Who was counted before today. */
  async forgetVisitors(tx: Transaction, today: string): Promise<void> {
    await runIn(tx, forgetVisitors, [today]);
  }

  /** Counts of days before this one. */
  async forgetOld(tx: Transaction, firstKept: string): Promise<void> {
    await runIn(tx, forgetOld, [firstKept]);
  }

  /** Words of these days that too few searched for to be shown to anybody. */
  async forgetRare(tx: Transaction, { from, to }: WantedDays, least: number): Promise<void> {
    await runIn(tx, forgetRare, [from, to, least]);
  }
}
