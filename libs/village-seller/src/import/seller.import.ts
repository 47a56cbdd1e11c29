import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { chinaDayOf, Clock, newId, shortCodeOf } from '@shanhuo/kernel';
import { DEFAULT_TIME_ZONE } from '../seller/time-zone.rules.js';
import { CooperativeEntity, CooperativeMemberEntity, HouseholdEntity } from '../cooperative/cooperative.entity.js';
import { ConsentEntity } from '../consent/consent.entity.js';
import { WORDS_VERSION, writeConsent, type ConsentPurpose } from '../consent/consent.rules.js';
import { longestUntil } from '../mandate/mandate.rules.js';
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
    /** Whether its family agreed elsewhere to be told of; a paper about it is with who brings it in. */
    readonly consents?: boolean;
  }>[];
}

type Named<More> = More & {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly villageCode: string;
};

/** What was agreed to elsewhere is asked for again after a year. */
const MONTHS_OF_WHAT_CAME_IN = 12;

/** A photo comes in from nowhere but its family. */
const TOLD_IN_WORDS = ['name', 'story'] as const satisfies readonly ConsentPurpose[];

const findVillageIds = statement(
  'village_seller.find_village_ids',
  `select code, id from village_seller.villages where code = any($1)`,
);

/** Brings approved sellers in with their cooperatives and households. */
@Injectable()
export class SellerImport {
  constructor(
    @Inject(SellerDue) private readonly due: SellerDue,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

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
    for (const { key, villageCode, consents, ...rest } of records.sellers) {
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
      if (household !== undefined && consents === true) await this.keepConsents(tx, sellers.of(key), rest);
    }
    return { sellers, cooperatives, villages };
  }

  private async keepConsents(
    tx: Transaction,
    sellerId: string,
    { name, nameEn, story, storyEn }: Pick<SellerRecords['sellers'][number], 'name' | 'nameEn' | 'story' | 'storyEn'>,
  ): Promise<void> {
    const at = this.clock.now();
    const until = longestUntil(chinaDayOf(at), MONTHS_OF_WHAT_CAME_IN);
    const subject = { shop: { 'zh-CN': name, en: nameEn }, story: { 'zh-CN': story, en: storyEn } };
    for (const purpose of TOLD_IN_WORDS) {
      const words = writeConsent(purpose, subject, until);
      await tx.insert(ConsentEntity, {
        ...{ id: newId(), sellerId, purpose, wordsVersion: WORDS_VERSION, words: words['zh-CN'], wordsEn: words.en },
        ...{ validUntil: until, givenAt: at, givenBy: null, way: 'came_in', endedAt: null, endedBy: null },
      });
    }
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
