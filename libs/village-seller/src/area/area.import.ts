import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import type { AreaLevel } from './area.rows.js';

/** A row of data/areas.csv: six digits, nine of a town. */
export interface AreaRecord {
  readonly code: string;
  readonly name: string;
}

interface PlacedArea extends AreaRecord {
  readonly parentCode: string | null;
  readonly level: AreaLevel;
  readonly fullName: string;
}

const ROWS_AT_ONCE = 10_000;

const findList = statement(
  'village_seller.find_area_list',
  `select content_hash as "contentHash" from village_seller.area_lists`,
);
const removeLists = statement('village_seller.remove_area_lists', `delete from village_seller.area_lists`);
const keepList = statement(
  'village_seller.keep_area_list',
  `insert into village_seller.area_lists (content_hash, imported_at) values ($1, $2)`,
);
const removeAreas = statement('village_seller.remove_areas', `delete from village_seller.areas`);
const keepAreas = statement(
  'village_seller.keep_areas',
  `insert into village_seller.areas (code, parent_code, level, name, full_name)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`,
);

/** Brings the areas of the country in, from a list of codes and names: what each lies in follows from its code. */
@Injectable()
export class AreaImport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Replaces all areas by those of a list, unless the list of this hash is what stands there. Returns whether it did. */
  async importList(contentHash: string, read: () => readonly AreaRecord[]): Promise<boolean> {
    return this.database.inTransaction(async (tx) => {
      const [standing] = await runIn<{ contentHash: string }>(tx, findList, []);
      if (standing?.contentHash === contentHash) return false;
      await runIn(tx, removeAreas, []);
      await insertAll(tx, place(read()));
      await runIn(tx, removeLists, []);
      await runIn(tx, keepList, [contentHash, this.clock.now()]);
      return true;
    });
  }
}

async function insertAll(tx: Transaction, areas: readonly PlacedArea[]): Promise<void> {
  for (let start = 0; start < areas.length; start += ROWS_AT_ONCE) {
    const rows = areas.slice(start, start + ROWS_AT_ONCE);
    await runIn(tx, keepAreas, [
      rows.map(({ code }) => code),
      rows.map(({ parentCode }) => parentCode),
      rows.map(({ level }) => level),
      rows.map(({ name }) => name),
      rows.map(({ fullName }) => fullName),
    ]);
  }
}

/** Puts each area into its parent. In the order of codes every parent stands before what lies in it. */
function place(records: readonly AreaRecord[]): PlacedArea[] {
  const placed = new Map<string, PlacedArea>();
  for (const { code, name } of records.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const level = levelOf(code);
    const parent = parentCodesOf(code)
      .map((each) => placed.get(each))
      .find(Boolean);
    if (parent === undefined && level !== 'province') throw new Error(`nothing is there for ${code} ${name} to lie in`);
    placed.set(code, {
      code,
      name,
      level,
      parentCode: parent?.code ?? null,
      fullName: `${parent?.fullName ?? ''}${name}`,
    });
  }
  return [...placed.values()];
}

function levelOf(code: string): AreaLevel {
  if (code.length === 9) return 'town';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** Nearest first. A municipality has no city between, nor have counties that a province leads; some cities no county. */
function parentCodesOf(code: string): string[] {
  const wider = [code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return wider.filter((each) => each !== code);
}
