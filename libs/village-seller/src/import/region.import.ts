import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import { DivisionCodeEntity, DivisionEntity } from '../region/division.entity.js';
import { VillageEntity } from '../region/village.entity.js';

/** A row of data/divisions.csv; parents stand before children. */
export interface DivisionRecord {
  readonly code: string;
  readonly level: DivisionEntity['level'];
  readonly parentCode: string;
  readonly name: string;
  readonly nameEn: string;
  readonly alleviated: boolean;
}

/** A row of data/villages.csv. */
export interface VillageRecord {
  readonly code: string;
  readonly kind: VillageEntity['kind'];
  readonly name: string;
  readonly nameEn: string;
  readonly townCode: string;
  readonly countyCode: string;
}

const ROWS_AT_ONCE = 1_000;

/** Brings a region in: divisions and villages under ids of ours, with the codes they carry from a day on. */
@Injectable()
export class RegionImport {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Imports into a database without villages, in one transaction; returns whether it did. */
  async importIfEmpty(
    divisions: readonly DivisionRecord[],
    villages: readonly VillageRecord[],
    codesValidFrom: string,
  ): Promise<boolean> {
    return this.database.inTransaction(async (tx) => {
      if (await tx.existsBy(VillageEntity, {})) return false;
      const ids = await importDivisions(tx, divisions, codesValidFrom);
      await importVillages(tx, villages, ids, codesValidFrom);
      return true;
    });
  }
}

async function importDivisions(
  tx: Transaction,
  records: readonly DivisionRecord[],
  validFrom: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(records.map(({ code }) => [code, newId()]));
  const rows = records.map(({ code, parentCode, ...rest }) => ({
    ...rest,
    id: idOf(ids, code),
    parentId: parentCode === '' ? null : idOf(ids, parentCode),
  }));
  await insertAll(tx, DivisionEntity, rows);
  await insertAll(
    tx,
    DivisionCodeEntity,
    records.map(({ code }) => ({ code, validFrom, validTo: null, subjectId: idOf(ids, code) })),
  );
  return ids;
}

async function importVillages(
  tx: Transaction,
  records: readonly VillageRecord[],
  divisionIds: ReadonlyMap<string, string>,
  validFrom: string,
): Promise<void> {
  const rows = records.map(({ townCode, countyCode, ...rest }) => ({
    ...rest,
    id: newId(),
    townId: idOf(divisionIds, townCode),
    countyId: idOf(divisionIds, countyCode),
  }));
  await insertAll(tx, VillageEntity, rows);
  await insertAll(
    tx,
    DivisionCodeEntity,
    rows.map(({ id, code }) => ({ code, validFrom, validTo: null, subjectId: id })),
  );
}

async function insertAll<Row extends object>(
  tx: Transaction,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await tx.insert(entity, rows.slice(start, start + ROWS_AT_ONCE) as never);
  }
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`no division has the code ${code}`);
  return id;
}
