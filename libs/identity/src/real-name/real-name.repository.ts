import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';

const keep = statement(
  'identity.keep_real_name',
  `insert into identity.real_names as known (person_id, sealed_name, masked_name, sealed_identity_number,
     masked_identity_number, identity_index, level, checked_by, checked_at, due_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (person_id) do update set sealed_name = $2, masked_name = $3, sealed_identity_number = $4,
     masked_identity_number = $5, identity_index = $6, level = $7, checked_by = $8, checked_at = $9, due_on = $10,
     seen_what = null, seen_where = null, seen_by = null`,
);

const find = statement(
  'identity.find_real_name',
  `select sealed_name as "sealedName", sealed_identity_number as "sealedIdentityNumber",
     identity_index as "identityIndex", masked_name as "maskedName", level
   from identity.real_names where person_id = $1`,
);

const confirm = statement(
  'identity.confirm_real_name',
  `update identity.real_names set level = 'document', checked_by = 'operator', checked_at = $2, due_on = $3,
     seen_what = $4, seen_where = $5, seen_by = $6 where person_id = $1 returning person_id`,
);

const prolong = statement(
  'identity.prolong_real_name',
  `update identity.real_names set due_on = $2 where person_id = $1`,
);

const forget = statement('identity.forget_real_name', `delete from identity.real_names where person_id = $1`);

/** A real name as it stands, sealed. */
export interface SealedRealName {
  readonly sealedName: string;
  readonly sealedIdentityNumber: string;
  readonly identityIndex: Buffer;
  readonly maskedName: string;
  readonly level: 'format' | 'document';
}

export interface NewRealName {
  readonly personId: string;
  readonly sealedName: string;
  readonly maskedName: string;
  readonly sealedIdentityNumber: string;
  readonly maskedIdentityNumber: string;
  readonly identityIndex: Buffer;
  readonly level: string;
  readonly checkedBy: string;
  readonly checkedAt: Date;
  readonly dueOn: ChinaDay;
}

@Injectable()
export class RealNameRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async find(tx: Transaction | undefined, personId: string): Promise<SealedRealName | undefined> {
    const [row] = await (tx === undefined
      ? this.database.read<SealedRealName>(find, [personId])
      : runIn<SealedRealName>(tx, find, [personId]));
    return row;
  }

  /** Throws a unique violation where another person has the identity. */
  async keep(tx: Transaction, row: NewRealName): Promise<void> {
    await runIn(tx, keep, [
      row.personId,
      row.sealedName,
      row.maskedName,
      row.sealedIdentityNumber,
      row.maskedIdentityNumber,
      row.identityIndex,
      row.level,
      row.checkedBy,
      row.checkedAt,
      row.dueOn,
    ]);
  }

  /** Whether there was one to confirm. */
  async confirm(
    tx: Transaction,
    personId: string,
    seen: { what: string; where: string; by: string; at: Date; dueOn: ChinaDay },
  ): Promise<boolean> {
    const rows = await runIn(tx, confirm, [personId, seen.at, seen.dueOn, seen.what, seen.where, seen.by]);
    return rows.length > 0;
  }

  async prolong(tx: Transaction, personId: string, dueOn: ChinaDay): Promise<void> {
    await runIn(tx, prolong, [personId, dueOn]);
  }

  async forget(tx: Transaction, personId: string): Promise<void> {
    await runIn(tx, forget, [personId]);
  }
}
