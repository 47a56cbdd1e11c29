import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Statement } from '@shanhuo/database';
import { Sealer } from './sealer.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Sealed columns that live long. Codes and texts are gone before a key is. */
const COLUMNS = [
  sealedColumn('identity', 'identity.persons', 'id', 'sealed_phone'),
  sealedColumn('identity', 'identity.real_names', 'person_id', 'sealed_name'),
  sealedColumn('identity', 'identity.real_names', 'person_id', 'sealed_identity_number'),
  sealedColumn('identity', 'auth.second_factors', 'person_id', 'sealed_secret'),
  sealedColumn('identity', 'auth.second_factors', 'person_id', 'sealed_pending_secret'),
];

/**
 * Seals anew what stands under an older key, so that this key can leave the environment: put the new key first in
 * SEALING_KEYS, let a night pass, drop the old one. What it leaves opens at any moment, under the one key or the other.
 */
@Injectable()
export class KeyRotation {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
  ) {}

  /** Says how many values it sealed anew, in the columns of this lib and in those that libs above name. */
  async rotate(more: readonly SealedColumn[] = []): Promise<number> {
    let count = 0;
    for (const each of [...COLUMNS, ...more]) {
      let last: string | undefined = BEFORE_ALL;
      while (last !== undefined) {
        const ids: string[] = await this.rotateBatch(each, last);
        count += ids.length;
        last = ids.at(-1);
      }
    }
    return count;
  }

  private async rotateBatch({ table, name, find, replace }: SealedColumn, after: string): Promise<string[]> {
    return this.database.inTransaction(async (tx) => {
      const rows = await runIn<{ id: string; sealed: string }>(tx, find, [this.sealer.newestPrefix, after]);
      for (const { id, sealed } of rows) {
        const place = { table, column: name, row: id };
        await runIn(tx, replace, [id, this.sealer.seal(this.sealer.open(sealed, place), place)]);
      }
      return rows.map(({ id }) => id);
    });
  }
}

/** A column of sealed values that live longer than a key. */
export interface SealedColumn {
  readonly table: string;
  readonly name: string;
  readonly find: Statement;
  readonly replace: Statement;
}

/** Names a column for the rotation: its lib, its table with schema, the column of the row's id, and its own name. */
export function sealedColumn(lib: string, table: string, id: string, name: string): SealedColumn {
  // Within one lib two tables may have a column of one name.
  const called = lib === 'identity' ? name : `${table.split('.')[1]}_${name}`;
  const find = statement(
    `${lib}.find_${called}_under_old_keys`,
    `select ${id} as id, ${name} as sealed from ${table}
     where ${id} > $2 and ${name} is not null and not starts_with(${name}, $1) order by ${id} limit ${BATCH} for update`,
  );
  const replace = statement(`${lib}.replace_${called}`, `update ${table} set ${name} = $2 where ${id} = $1`);
  return { table, name, find, replace };
}
