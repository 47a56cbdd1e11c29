import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { DEFAULT_TIME_ZONE } from '../seller/time-zone.rules.js';
import { CooperativeEntity, CooperativeMemberEntity, HouseholdEntity } from '../cooperative/cooperative.entity.js';
import { SellerEntity } from '../seller/seller.entity.js';
import { SellerDue } from '../standing/seller-due.js';
import type { SellerKind } from '../seller/seller.states.js';

/** Who is brought in together. `key` is a name inside the files; people see a short code made of it. */
export interface SellerRecords {
  readonly cooperatives: readonly Named<{ readonly sellerKey: string; readonly foundedOn: string }>[];
  readonly households: readonly Named<{ readonly sellerKey: string }>[];
  readonly members: readonly {
    readonly cooperativeKey: string;
    readonly householdKey: string;
    readonly joinedOn: string;
  }[];
  readonly sellers: readonly Named<{
    readonly kind: SellerKind;
    readonly since: string;
    readonly legalGround: string;
    readonly legalGroundEn: string;
    readonly story: string;
    readonly storyEn: string;
  }>[];
}

type Named<More> = More & {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly villageCode: string;
};

const findVillageIds = statement(
  'village_seller.find_village_ids',
  `select code, id from village_seller.villages where code = any($1)`,
);

/** Brings approved sellers in with their cooperatives and households. */
@Injectable()
export class SellerImport {
  constructor(@Inject(SellerDue) private readonly due: SellerDue) {}

  hasSellers(tx: Transaction): Promise<boolean> {
    return tx.existsBy(SellerEntity, {});
  }

  /** Returns ids of sellers, cooperatives and villages by the keys and codes of the records. */
  async importSellers(tx: Transaction, records: SellerRecords) {
    const codes = [...records.cooperatives, ...records.households, ...records.sellers].map(
      ({ villageCode }) => villageCode,
    );
    const found = await runIn<{ code: string; id: string }>(tx, findVillageIds, [[...new Set(codes)]]);
    const villages = idsBy(found.map(({ code, id }) => [code, id]));
    const cooperatives = idsBy(records.cooperatives.map(({ key }) => [key, newId()]));
    const households = idsBy(records.households.map(({ key }) => [key, newId()]));
    const sellers = idsBy(records.sellers.map(({ key }) => [key, newId()]));

    for (const { key, sellerKey: _, villageCode, ...rest } of records.cooperatives) {
      await tx.insert(CooperativeEntity, {
        ...rest,
        id: cooperatives.of(key),
        code: shortCodeOf(`cooperative ${key}`),
        villageId: villages.of(villageCode),
      });
    }
    for (const { key, name, nameEn, villageCode } of records.households) {
      await tx.insert(HouseholdEntity, { id: households.of(key), name, nameEn, villageId: villages.of(villageCode) });
    }
    for (const { cooperativeKey, householdKey, joinedOn } of records.members) {
      await tx.insert(CooperativeMemberEntity, {
        cooperativeId: cooperatives.of(cooperativeKey),
        householdId: households.of(householdKey),
        joinedOn,
        leftOn: null,
      });
    }
    const verified = await this.due.afterToday(tx);
    for (const { key, villageCode, ...rest } of records.sellers) {
      const cooperative = records.cooperatives.find(({ sellerKey }) => sellerKey === key);
      const household = records.households.find(({ sellerKey }) => sellerKey === key);
      await tx.insert(SellerEntity, {
        ...rest,
        id: sellers.of(key),
        code: shortCodeOf(`seller ${key}`),
        standing: 'approved',
        timeZone: DEFAULT_TIME_ZONE,
        ...verified,
        leavesOn: null,
        villageId: villages.of(villageCode),
        cooperativeId: cooperative === undefined ? null : cooperatives.of(cooperative.key),
        householdId: household === undefined ? null : households.of(household.key),
      });
    }
    return { sellers, cooperatives, villages };
  }
}

/** Ids by name; a name without an id is a mistake in the files. */
export interface IdsBy {
  of(name: string): string;
}

function idsBy(entries: readonly (readonly [string, string])[]): IdsBy {
  const ids = new Map(entries);
  return {
    of(name) {
      const id = ids.get(name);
      if (id === undefined) throw new Error(`nothing is called ${name}`);
      return id;
    },
  };
}
