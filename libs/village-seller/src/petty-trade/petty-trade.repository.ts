import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay, Fen } from '@shanhuo/kernel';
import { nearFromFen, type PettyTradePlace, type PettyTradeTerms } from './petty-trade.rules.js';

/** What one seller sold in twelve months. */
export interface PettyTradeCount {
  readonly sellerId: string;
  /** Goods without freight, less what was given back. */
  readonly netFen: number;
  /** The day on which it would no longer be above the limit if nothing more were sold; null below it. */
  readonly opensOn: ChinaDay | null;
}

/** The days that were counted, both included, and the terms of the last of them. */
export interface CountedDays {
  readonly firstDay: ChinaDay;
  readonly lastDay: ChinaDay;
  readonly terms: PettyTradeTerms;
}

/** A count that stands elsewhere than before. */
export interface TurnedCount extends PettyTradeCount {
  readonly to: PettyTradePlace;
}

/** A count beside the terms of the day it is looked at. */
export interface CountRow extends PettyTradeTerms {
  readonly sellerId: string;
  readonly netFen: Fen;
  readonly firstDay: ChinaDay;
  readonly lastDay: ChinaDay;
  readonly opensOn: ChinaDay | null;
}

const TERMS = (day: string): string => `
  (select value from village_seller.terms where name = 'petty_trade_limit_fen' and valid_from <= ${day}::date
    order by valid_from desc limit 1) as "limitFen",
  (select value from village_seller.terms where name = 'petty_trade_notice_bp' and valid_from <= ${day}::date
    order by valid_from desc limit 1) as "noticeBp"`;

/** Looked up by its key: a join would go through all petty traders for a few. */
const KIND = (of: string): string => `(select s.kind from village_seller.sellers s where s.id = ${of}.seller_id)`;

const findTerms = statement('village_seller.find_petty_trade_terms', `select ${TERMS('$1')}`);

const listSellers = statement(
  'village_seller.list_petty_traders',
  `select id from village_seller.sellers where kind = 'petty_trade' and id > $1 order by id limit $2`,
);

/**
 * Two who count at once wait for each other here, so that each crossing is seen by one of them; a count of earlier days
 * never stands in for a later one. A row comes back where it stands elsewhere than before.
 */
const keepCounts = statement(
  'village_seller.keep_petty_trade_counts',
  `with kept as (
     insert into village_seller.petty_trades as t (seller_id, net_fen, opens_on, first_day, last_day, counted_limit_fen,
       counted_at, near_since, stopped_since)
     select c.seller_id, c.net_fen, c.opens_on, $4::date, $5::date, $6::bigint,
       $8::timestamptz, case when c.net_fen >= $7::bigint then $8::timestamptz end,
       case when c.net_fen > $6::bigint then $8::timestamptz end
     from unnest($1::uuid[], $2::bigint[], $3::date[]) as c (seller_id, net_fen, opens_on)
     where ${KIND('c')} = 'petty_trade'
     order by c.seller_id
     on conflict (seller_id) do update set net_fen = excluded.net_fen, opens_on = excluded.opens_on,
       first_day = excluded.first_day, last_day = excluded.last_day, counted_limit_fen = excluded.counted_limit_fen,
       counted_at = excluded.counted_at,
       near_since = case when excluded.near_since is not null then coalesce(t.near_since, excluded.near_since) end,
       stopped_since = case when excluded.stopped_since is not null
         then coalesce(t.stopped_since, excluded.stopped_since) end
     where t.last_day <= excluded.last_day
       and (t.net_fen, t.opens_on, t.first_day, t.last_day, t.counted_limit_fen, t.near_since is null, t.stopped_since is null)
         is distinct from (excluded.net_fen, excluded.opens_on, excluded.first_day, excluded.last_day,
           excluded.counted_limit_fen, excluded.near_since is null, excluded.stopped_since is null)
     returning new.seller_id, new.net_fen, new.opens_on,
       case when new.stopped_since is not null then case when old.stopped_since is null then 'stopped' end
         when old.stopped_since is not null then 'free'
         when new.near_since is not null and old.near_since is null then 'near' end as turned)
   select seller_id as "sellerId", net_fen as "netFen", opens_on as "opensOn", turned as to
   from kept where turned is not null order by seller_id`,
);

const findCounts = statement(
  'village_seller.find_petty_trade_counts',
  `select t.seller_id as "sellerId", t.net_fen as "netFen", t.first_day as "firstDay", t.last_day as "lastDay",
     case when t.counted_limit_fen = m."limitFen" then t.opens_on end as "opensOn", m."limitFen", m."noticeBp"
   from village_seller.petty_trades t
   cross join (select ${TERMS('$2')}) m
   where t.seller_id = any($1) and ${KIND('t')} = 'petty_trade'`,
);

/** Counts of petty trade. Whoever sells under another kind has none, whatever is written. */
@Injectable()
export class PettyTradeRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws for a day before the first terms. */
  async getTerms(tx: Transaction, day: ChinaDay): Promise<PettyTradeTerms> {
    const [terms] = await runIn<{ limitFen: Fen | null; noticeBp: number | null }>(tx, findTerms, [day]);
    if (!terms || terms.limitFen === null || terms.noticeBp === null)
      throw new Error(`no terms of petty trade on ${day}`);
    return { limitFen: terms.limitFen, noticeBp: terms.noticeBp };
  }

  async listTraders(tx: Transaction, afterId: string, atMost: number): Promise<string[]> {
    return (await runIn<{ id: string }>(tx, listSellers, [afterId, atMost])).map(({ id }) => id);
  }

  /** Writes what is another than before, and returns what stands elsewhere now. */
  keep(
    tx: Transaction,
    counts: readonly PettyTradeCount[],
    { firstDay, lastDay, terms }: CountedDays,
    at: Date,
  ): Promise<TurnedCount[]> {
    const each = [counts.map((c) => c.sellerId), counts.map((c) => c.netFen), counts.map((c) => c.opensOn)];
    return runIn(tx, keepCounts, [...each, firstDay, lastDay, terms.limitFen, nearFromFen(terms), at]);
  }

  find(sellerIds: readonly string[], day: ChinaDay): Promise<CountRow[]> {
    return this.database.read(findCounts, [sellerIds, day]);
  }
}
