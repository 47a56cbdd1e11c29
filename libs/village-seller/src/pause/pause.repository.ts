import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { PauseEntity } from './pause.entity.js';
import type { PauseReason } from './pause.rules.js';

/** A pause as it was set. */
export interface PauseRow {
  readonly id: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: PauseReason;
  readonly words: string;
  readonly setAt: Date;
  readonly endedAt: Date | null;
}

const COLUMNS = `id, from_day as "fromDay", until_day as "untilDay", reason_kind as reason, words, set_at as "setAt",
  ended_at as "endedAt"`;

const findOfSeller = statement(
  'village_seller.find_pauses_of_seller',
  `select ${COLUMNS} from village_seller.pauses where seller_id = $1 order by from_day desc, id desc`,
);
const findOne = statement('village_seller.find_pause', `select ${COLUMNS} from village_seller.pauses where id = $1`);

/** `$1` sellers, `$2` the moment: each shop's day is that of its own zone. */
const findCurrent = statement(
  'village_seller.find_current_pauses',
  `select s.id as "sellerId", z.until_day as "untilDay", z.reason_kind as reason, z.words
   from village_seller.sellers s
   join lateral (select until_day, reason_kind, words from village_seller.pauses p
     where p.seller_id = s.id and p.ended_at is null
       and p.from_day <= ($2::timestamptz at time zone s.time_zone)::date
       and p.until_day >= ($2::timestamptz at time zone s.time_zone)::date
     order by p.until_day desc limit 1) z on true
   where s.id = any($1)`,
);

const lockSeller = statement(
  'village_seller.lock_seller_for_pause',
  `select time_zone as "timeZone" from village_seller.sellers where id = $1 for no key update`,
);
const findOverlap = statement(
  'village_seller.find_overlapping_pause',
  `select id from village_seller.pauses
   where seller_id = $1 and ended_at is null and from_day <= $3::date and until_day >= $2::date limit 1`,
);
const endPause = statement(
  'village_seller.end_pause',
  `update village_seller.pauses set ended_at = $3, ended_by = $4
   where id = $1 and seller_id = $2 and ended_at is null and until_day >= $5::date returning id`,
);
const setZone = statement(
  'village_seller.set_time_zone',
  `update village_seller.sellers set time_zone = $2 where id = $1`,
);
const findSellerId = statement(
  'village_seller.find_seller_id_by_code',
  `select id from village_seller.sellers where code = $1`,
);
const findZones = statement(
  'village_seller.find_time_zones',
  `select id, time_zone as "timeZone" from village_seller.sellers where id = any($1)`,
);

/** The pause a shop is in. */
export interface CurrentPause {
  readonly sellerId: string;
  readonly untilDay: string;
  readonly reason: PauseReason;
  readonly words: string;
}

@Injectable()
export class PauseRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  findOfSeller(sellerId: string): Promise<PauseRow[]> {
    return this.database.read(findOfSeller, [sellerId]);
  }

  async get(id: string): Promise<PauseRow> {
    const [row] = await this.database.read<PauseRow>(findOne, [id]);
    if (row === undefined) throw new Error(`no pause ${id}`);
    return row;
  }

  /** Pauses that shops are in at a moment, by seller. */
  async findCurrent(sellerIds: readonly string[], moment: Date): Promise<Map<string, CurrentPause>> {
    const rows = await this.database.read<CurrentPause>(findCurrent, [sellerIds, moment]);
    return new Map(rows.map((row) => [row.sellerId, row]));
  }

  async findTimeZones(sellerIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.read<{ id: string; timeZone: string }>(findZones, [sellerIds]);
    return new Map(rows.map(({ id, timeZone }) => [id, timeZone]));
  }

  /** Whatever its standing. */
  async findSellerId(code: string): Promise<string | undefined> {
    const [row] = await this.database.read<{ id: string }>(findSellerId, [code]);
    return row?.id;
  }

  /** Whoever else sets a pause of this shop waits. Returns its time zone. */
  async lockSeller(tx: Transaction, sellerId: string): Promise<string> {
    const [row] = await runIn<{ timeZone: string }>(tx, lockSeller, [sellerId]);
    if (row === undefined) throw new Error(`no seller ${sellerId}`);
    return row.timeZone;
  }

  async overlaps(tx: Transaction, sellerId: string, fromDay: string, untilDay: string): Promise<boolean> {
    return (await runIn(tx, findOverlap, [sellerId, fromDay, untilDay])).length > 0;
  }

  async add(tx: Transaction, pause: Omit<PauseEntity, 'endedAt' | 'endedBy'>): Promise<void> {
    await tx.insert(PauseEntity, pause);
  }

  /** Whether there was one to end: of this shop, and not over by `today`. */
  async end(
    tx: Transaction,
    id: string,
    { sellerId, at, by, today }: { sellerId: string; at: Date; by: string; today: string },
  ): Promise<boolean> {
    return (await runIn(tx, endPause, [id, sellerId, at, by, today])).length > 0;
  }

  async setTimeZone(tx: Transaction, sellerId: string, timeZone: string): Promise<void> {
    await runIn(tx, setZone, [sellerId, timeZone]);
  }
}
