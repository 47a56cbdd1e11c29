import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement } from '@shanhuo/database';
import { Sealer } from './sealer.js';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Sealed columns that live long. Codes and texts are gone before a key is. */
const COLUMNS = [
  column('identity.persons', 'id', 'sealed_phone'),
  column('auth.second_factors', 'person_id', 'sealed_secret'),
  column('auth.second_factors', 'person_id', 'sealed_pending_secret'),
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

  /** Says how many values it sealed anew. */
  async rotate(): Promise<number> {
    let count = 0;
    for (const each of COLUMNS) {
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

type SealedColumn = ReturnType<typeof column>;

function column(table: string, id: string, name: string) {
  const find = statement(
    `identity.find_${name}_under_old_keys`,
    `select ${id} as id, ${name} as sealed from ${table}
     where ${id} > $2 and ${name} is not null and not starts_with(${name}, $1) order by ${id} limit ${BATCH} for update`,
  );
  const replace = statement(`identity.replace_${name}`, `update ${table} set ${name} = $2 where ${id} = $1`);
  return { table, name, find, replace };
}
