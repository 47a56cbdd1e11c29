import { Injectable } from '@nestjs/common';
import { newId } from '@shanhuo/kernel';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { RoleFor } from './role.js';

/** A grant as its holder sees it. */
export interface GrantRow extends RoleFor {
  readonly id: string;
  readonly since: Date;
}

export const findGrantsOfPerson = statement(
  'identity.find_grants_of_person',
  `select id, role, subject_kind as "subjectKind", subject_id as "subjectId", granted_at as since
   from identity.grants where person_id = $1 and ended_at is null order by granted_at, id`,
);

/** Locked, so that nobody grants from a grant that is being taken away at this moment. */
const holdGrantsOfPerson = statement(
  'identity.hold_grants_of_person',
  `select role, subject_kind as "subjectKind", subject_id as "subjectId"
   from identity.grants where person_id = $1 and ended_at is null order by id for share`,
);

/** Persons who hold any of the grants asked for under a number `$1[i]`: role `$2[i]` for subject `$3[i]` `$4[i]`. */
const findHolders = statement(
  'identity.find_grant_holders',
  `select distinct asked.number, g.person_id as "personId"
   from unnest($1::int[], $2::text[], $3::text[], $4::uuid[]) as asked (number, role, subject_kind, subject_id)
   join identity.grants g using (role, subject_kind, subject_id)
   where g.ended_at is null order by asked.number, g.person_id`,
);

const insertGrant = statement(
  'identity.insert_grant',
  `insert into identity.grants (id, person_id, role, subject_kind, subject_id, granted_at, granted_by)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (person_id, role, subject_kind, subject_id) where ended_at is null do nothing returning id`,
);

const endGrant = statement(
  'identity.end_grant',
  `update identity.grants set ended_at = $5, ended_by = $6
   where person_id = $1 and role = $2 and subject_kind = $3 and subject_id = $4 and ended_at is null returning id`,
);

@Injectable()
export class GrantRepository {
  async hold(tx: Transaction, personId: string): Promise<RoleFor[]> {
    return runIn<RoleFor>(tx, holdGrantsOfPerson, [personId]);
  }

  /** Who holds any grant of each list, list by list. */
  async findHoldersOfEach(tx: Transaction, lists: readonly (readonly RoleFor[])[]): Promise<string[][]> {
    const asked = lists.flatMap((grants, number) => grants.map((grant) => ({ number, ...grant })));
    const holders = lists.map((): string[] => []);
    if (asked.length === 0) return holders;
    const columns = [
      asked.map(({ number }) => number),
      asked.map(({ role }) => role),
      asked.map(({ subjectKind }) => subjectKind),
      asked.map(({ subjectId }) => subjectId),
    ];
    const rows = await runIn<{ number: number; personId: string }>(tx, findHolders, columns);
    for (const { number, personId } of rows) holders[number]?.push(personId);
    return holders;
  }

  /** Adds a grant unless it is held already; says whether it was added. */
  async add(
    tx: Transaction,
    grant: RoleFor & { personId: string; grantedBy: string | null; grantedAt: Date },
  ): Promise<boolean> {
    const { personId, role, subjectKind, subjectId, grantedAt, grantedBy } = grant;
    const rows = await runIn(tx, insertGrant, [newId(), personId, role, subjectKind, subjectId, grantedAt, grantedBy]);
    return rows.length > 0;
  }

  async end(
    tx: Transaction,
    personId: string,
    { role, subjectKind, subjectId }: RoleFor,
    at: Date,
    by: string,
  ): Promise<boolean> {
    return (await runIn(tx, endGrant, [personId, role, subjectKind, subjectId, at, by])).length > 0;
  }
}
