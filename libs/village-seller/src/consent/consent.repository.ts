import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import { ConsentEntity } from './consent.entity.js';
import type { ConsentPurpose, ConsentWay } from './consent.rules.js';

/** A consent as its household sees it. */
export interface ConsentRow {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly words: string;
  readonly wordsEn: string;
  readonly validUntil: string;
  readonly givenAt: Date;
  readonly way: ConsentWay;
  readonly endedAt: Date | null;
}

/** What a consent is of: one of a purpose runs at a time. */
export interface ConsentOf {
  readonly sellerId: string;
  readonly purpose: ConsentPurpose;
}

/** The shop a consent is of; the household is null where it is no family's. */
export interface ConsentingRow {
  readonly householdId: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly story: string;
  readonly storyEn: string;
}

const list = statement(
  'village_seller.list_consents',
  `select id, purpose, words, words_en as "wordsEn", valid_until::text as "validUntil", given_at as "givenAt", way,
     ended_at as "endedAt"
   from village_seller.consents where seller_id = $1 order by ended_at is not null, given_at desc, id limit 50`,
);

const find = statement(
  'village_seller.find_consenting_shop',
  `select household_id as "householdId", name, name_en as "nameEn", story, story_en as "storyEn"
   from village_seller.sellers where id = $1`,
);

/** Two presses at once: the second waits, and replaces the first. */
const lock = statement(
  'village_seller.lock_consenting_shop',
  `select id from village_seller.sellers where id = $1 for no key update`,
);

const end = statement(
  'village_seller.end_consent',
  `update village_seller.consents set ended_at = $3, ended_by = $4
   where seller_id = $1 and purpose = $2 and ended_at is null returning id`,
);

const findMonths = statement(
  'village_seller.find_longest_consent',
  `select value from village_seller.terms where name = 'longest_consent_months' and valid_from <= $1::date
   order by valid_from desc limit 1`,
);

@Injectable()
export class ConsentRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What runs first, then the latest. */
  list(sellerId: string): Promise<ConsentRow[]> {
    return this.database.read(list, [sellerId]);
  }

  async findShop(sellerId: string): Promise<ConsentingRow> {
    const [row] = await this.database.read<ConsentingRow>(find, [sellerId]);
    if (row === undefined) throw new Error(`no seller ${sellerId}`);
    return row;
  }

  async getLongestMonths(today: ChinaDay): Promise<number> {
    const [row] = await this.database.read<{ value: number }>(findMonths, [today]);
    if (row === undefined) throw new Error('no term for consents');
    return row.value;
  }

  async lockShop(tx: Transaction, sellerId: string): Promise<void> {
    await runIn(tx, lock, [sellerId]);
  }

  async add(tx: Transaction, consent: Omit<ConsentEntity, 'endedAt' | 'endedBy'>): Promise<void> {
    await tx.insert(ConsentEntity, consent);
  }

  /** The id of the one that ran; undefined where none did. */
  async end(
    tx: Transaction,
    { sellerId, purpose }: ConsentOf,
    by: { readonly at: Date; readonly personId: string },
  ): Promise<string | undefined> {
    const [row] = await runIn<{ id: string }>(tx, end, [sellerId, purpose, by.at, by.personId]);
    return row?.id;
  }
}
