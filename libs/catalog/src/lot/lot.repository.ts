import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import type { Harvested, LotRecordKind, LotUnit } from './harvest.rules.js';
import type { LotRecordRow, LotRow, LotStockRow } from './lot.rows.js';
import {
  addRecord,
  findGoods,
  findLot,
  findRecords,
  findStockOfLots,
  keepLot,
  listLots,
  listLotsOfMonth,
  lockLot,
} from './lot.statements.js';

/** Goods that are harvested, with the packs that can be put to stock. */
export interface HarvestedGoods {
  readonly id: string;
  readonly villageId: string;
  readonly variantIds: readonly string[];
}

/** What is written of a lot. */
export interface LotContent extends Harvested {
  readonly harvestedOn: string;
  readonly place: string;
  readonly note: string;
}

/** A lot as its own transaction locked it. */
export interface LockedLot extends LotContent {
  readonly id: string;
  readonly productId: string;
  readonly unit: LotUnit;
  readonly records: number;
  readonly closedAt: Date | null;
}

/** Who writes, when, and for whom: the cooperative is null where the household's own people do. */
export interface WrittenBy {
  readonly at: Date;
  readonly personId: string;
  readonly cooperativeId: string | null;
}

/** Where a page of lots begins: after this one. */
export interface LotPlace {
  readonly harvestedOn: string;
  readonly id: string;
}

/** Writes and reads lots with what was written of them. */
@Injectable()
export class LotRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async findGoods(tx: Transaction, sellerId: string, productCode: string): Promise<HarvestedGoods | undefined> {
    return (await runIn<HarvestedGoods>(tx, findGoods, [sellerId, productCode]))[0];
  }

  /** Keeps a lot with its first record, and numbers it. */
  async keep(
    tx: Transaction,
    goods: HarvestedGoods,
    sellerId: string,
    { harvestedOn, quantity, unit, place, note }: LotContent,
    { at, personId, cooperativeId }: WrittenBy,
  ): Promise<{ id: string; code: string }> {
    const id = newId();
    const [kept] = await runIn<{ code: string }>(tx, keepLot, [
      ...[id, goods.id, sellerId, goods.villageId, harvestedOn, quantity, unit, place, note],
      ...[newId(), at, personId, cooperativeId],
    ]);
    if (kept === undefined) throw new Error('a lot was not kept');
    return { id, code: kept.code };
  }

  async lock(tx: Transaction, sellerId: string, code: string): Promise<LockedLot | undefined> {
    return (await runIn<LockedLot>(tx, lockLot, [sellerId, code]))[0];
  }

  /** One more record, which is what the lot is from now on. */
  async addRecord(
    tx: Transaction,
    lotId: string,
    kind: LotRecordKind,
    { harvestedOn, quantity, unit, place, note }: LotContent,
    reason: string,
    { at, personId, cooperativeId }: WrittenBy,
  ): Promise<void> {
    const content = [harvestedOn, quantity, unit, place, note];
    await runIn(tx, addRecord, [lotId, kind, ...content, reason, newId(), at, personId, cooperativeId]);
  }

  async findLot(sellerId: string, code: string): Promise<LotRow | undefined> {
    return (await this.database.read<LotRow>(findLot, [sellerId, code]))[0];
  }

  /** The newest harvest first; `month` is its first day. */
  listLots(
    sellerIds: readonly string[],
    month: string | undefined,
    after: LotPlace | undefined,
    limit: number,
  ): Promise<LotRow[]> {
    const values = [sellerIds, after?.harvestedOn ?? null, after?.id ?? null, limit];
    return month === undefined
      ? this.database.read(listLots, values)
      : this.database.read(listLotsOfMonth, [...values, month]);
  }

  /** By lot, the oldest first. */
  async findRecords(lotIds: readonly string[]): Promise<Map<string, LotRecordRow[]>> {
    return Map.groupBy(await this.database.read<LotRecordRow>(findRecords, [lotIds]), ({ lotId }) => lotId);
  }

  /** By lot: what of it went to stock as it was written. */
  async findStock(lotIds: readonly string[]): Promise<Map<string, LotStockRow[]>> {
    return Map.groupBy(await this.database.read<LotStockRow>(findStockOfLots, [lotIds]), ({ lotId }) => lotId);
  }
}
