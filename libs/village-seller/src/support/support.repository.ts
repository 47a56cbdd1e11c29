import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import type { OpenSupport, SupportKind } from './support.rules.js';

/** A household as its own transaction locked it. */
export interface LockedHousehold {
  readonly id: string;
  /** The last day that anything was registered for; null where that is open or was never. */
  readonly lastDay: string | null;
}

/** `$1` code of its shop, `$2` villages, `$3` whether all of them. Others who register wait. */
const lockHousehold = statement(
  'village_seller.lock_household_to_register',
  `select h.id, (select max(u.valid_to)::text from village_seller.household_supports u where u.household_id = h.id) as "lastDay"
   from village_seller.households h
   where h.id = (select s.household_id from village_seller.sellers s where s.code = $1)
     and ($3 or h.village_id = any($2)) for no key update of h`,
);

const findOpen = statement(
  'village_seller.find_open_support',
  `select id, kind, valid_from::text as "validFrom" from village_seller.household_supports
   where household_id = $1 and valid_to is null`,
);

const endSupport = statement(
  'village_seller.end_support',
  `update village_seller.household_supports set valid_to = $2, ended_at = $3, ended_by = $4 where id = $1`,
);

const addSupport = statement(
  'village_seller.add_support',
  `insert into village_seller.household_supports (id, household_id, kind, valid_from, source, set_at, set_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Writes what households are listed as. */
@Injectable()
export class SupportRepository {
  /** Undefined for one outside these villages as for none. */
  async lock(
    tx: Transaction,
    sellerCode: string,
    scope: { readonly villageIds: readonly string[]; readonly all: boolean },
  ): Promise<LockedHousehold | undefined> {
    return (await runIn<LockedHousehold>(tx, lockHousehold, [sellerCode, scope.villageIds, scope.all]))[0];
  }

  async findOpen(tx: Transaction, householdId: string): Promise<OpenSupport | undefined> {
    return (await runIn<OpenSupport>(tx, findOpen, [householdId]))[0];
  }

  async end(tx: Transaction, id: string, lastDay: string, at: Date, by: string): Promise<void> {
    await runIn(tx, endSupport, [id, lastDay, at, by]);
  }

  async add(
    tx: Transaction,
    householdId: string,
    { kind, from, source, at, by }: { kind: SupportKind; from: string; source: string; at: Date; by: string },
  ): Promise<string> {
    const id = newId();
    await runIn(tx, addSupport, [id, householdId, kind, from, source, at, by]);
    return id;
  }
}
