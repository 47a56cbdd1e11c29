import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay, Language } from '@shanhuo/kernel';
import { perLanguage } from '../region/per-language.js';
import type { SellerKind } from '../seller/seller.states.js';
import { ChecklistItemEntity } from './checklist.entity.js';
import type { ChecklistItemRow, LegalGroundRow } from './checklist.rows.js';

const items = (name: string, where: string): Record<Language, ReturnType<typeof statement>> =>
  perLanguage(
    name,
    (en) => `
  select id, seller_kind as "sellerKind", code, item_kind as kind, words${en} as words, required, position,
    valid_from as "validFrom", valid_to as "validTo"
  from village_seller.checklist_items where seller_kind = $1 and ${where} order by position, valid_from, id`,
  );

const findAsked = items(
  'village_seller.find_asked_items',
  'valid_from <= $2::date and (valid_to is null or valid_to > $2::date)',
);
const findAll = items('village_seller.find_checklist', '(valid_to is null or valid_to > $2::date)');

const findGround = perLanguage(
  'village_seller.find_legal_ground',
  (en) => `select code, name${en} as name from village_seller.legal_grounds
   where seller_kind = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
   order by valid_from desc limit 1`,
);

const findTerm = statement(
  'village_seller.find_term',
  `select value from village_seller.terms where name = $1 and valid_from <= $2::date order by valid_from desc limit 1`,
);

const endItem = statement(
  'village_seller.end_checklist_item',
  `update village_seller.checklist_items set valid_to = $2::date
   where id = $1 and (valid_to is null or valid_to > $3::date) and valid_from < $2::date returning seller_kind as "sellerKind"`,
);

/** Numbers an operator may change, by name. */
export type SellerTerm = 'verify_again_after_months';

@Injectable()
export class ChecklistRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What is asked of a kind on a day. */
  findAsked(
    tx: Transaction | undefined,
    kind: SellerKind,
    day: ChinaDay,
    language: Language,
  ): Promise<ChecklistItemRow[]> {
    const values = [kind, day];
    return tx === undefined
      ? this.database.read(findAsked[language], values)
      : runIn<ChecklistItemRow>(tx, findAsked[language], values);
  }

  /** What is asked of a kind now or will be. */
  findAll(kind: SellerKind, day: ChinaDay, language: Language): Promise<ChecklistItemRow[]> {
    return this.database.read(findAll[language], [kind, day]);
  }

  /** Throws for a kind without a ground: every kind has one. */
  async getGround(kind: SellerKind, day: ChinaDay, language: Language): Promise<LegalGroundRow> {
    const [row] = await this.database.read<LegalGroundRow>(findGround[language], [kind, day]);
    if (row === undefined) throw new Error(`no legal ground for ${kind}`);
    return row;
  }

  async getTerm(name: SellerTerm, day: ChinaDay): Promise<number> {
    const [row] = await this.database.read<{ value: number }>(findTerm, [name, day]);
    if (row === undefined) throw new Error(`no term ${name}`);
    return row.value;
  }

  async add(tx: Transaction, row: ChecklistItemEntity): Promise<void> {
    await tx.insert(ChecklistItemEntity, row);
  }

  /** Ends an item that has begun and not ended; undefined where there is no such item. */
  async end(tx: Transaction, id: string, on: ChinaDay, today: ChinaDay): Promise<SellerKind | undefined> {
    const [row] = await runIn<{ sellerKind: SellerKind }>(tx, endItem, [id, on, today]);
    return row?.sellerKind;
  }
}
