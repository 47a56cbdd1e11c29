import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, type Transaction } from '@shanhuo/database';
import { newId, type ChinaDay, type Language } from '@shanhuo/kernel';
import type { SellerStanding } from '../seller/seller.states.js';
import type { DueNotice } from './due.rules.js';
import type { VerifiedBy } from './reverification.states.js';
import { ReverificationEntity, StandingChangeEntity } from './standing.entity.js';
import type { DueSeller, LockedSeller, StandingRow } from './standing.rows.js';
import {
  DECIDE_REVERIFICATION,
  FIND_APPLICANT,
  FIND_STANDING,
  LIST_DUE,
  LIST_DUE_OF_VILLAGES,
  LIST_GONE,
  LIST_TO_TELL,
  LOCK_SELLER,
  NOTE_TOLD,
  PROLONG,
  SET_STANDING,
} from './standing.statements.js';

/** After which seller a page goes on. */
export interface DuePlace {
  readonly dueOn: string;
  readonly sellerId: string;
}

/** A decision on a verification. */
export interface Decided {
  readonly state: 'confirmed' | 'returned';
  readonly at: Date;
  readonly by: string;
  readonly byKind: VerifiedBy;
  readonly reason: string;
  readonly nextDueOn: ChinaDay | null;
}

@Injectable()
export class StandingRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async find(sellerCode: string, language: Language): Promise<StandingRow | undefined> {
    const [row] = await this.database.read<StandingRow>(FIND_STANDING[language], [sellerCode]);
    return row;
  }

  /** Due up to a day, the longest due first; of these villages, or of all where `villageIds` is undefined. */
  listDue(
    upTo: ChinaDay,
    { after, limit, villageIds }: { after: DuePlace; limit: number; villageIds: readonly string[] | undefined },
    language: Language,
  ): Promise<StandingRow[]> {
    const values = [upTo, after.dueOn, after.sellerId, limit];
    return villageIds === undefined
      ? this.database.read(LIST_DUE[language], values)
      : this.database.read(LIST_DUE_OF_VILLAGES[language], [...values, villageIds]);
  }

  /** Others who change how this seller stands wait for the transaction. */
  async lock(tx: Transaction, sellerCode: string): Promise<LockedSeller | undefined> {
    const [row] = await runIn<LockedSeller>(tx, LOCK_SELLER, [sellerCode]);
    return row;
  }

  async handIn(
    tx: Transaction,
    { sellerId, dueOn }: LockedSeller,
    given: { words: string; at: Date; by: string },
  ): Promise<void> {
    const { words, at, by } = given;
    await tx.insert(ReverificationEntity, {
      ...{ id: newId(), sellerId, state: 'handed_in', dueOn, words, handedInAt: at, handedInBy: by },
      ...{ decidedAt: null, decidedBy: null, byKind: null, reason: null, nextDueOn: null },
    });
  }

  /** Decides on what was handed in; who was not asked is confirmed by a row of its own. */
  async decide(tx: Transaction, { sellerId, dueOn, handedInId }: LockedSeller, decided: Decided): Promise<void> {
    const { state, at, by, byKind, reason, nextDueOn } = decided;
    if (handedInId !== null) {
      await runIn(tx, DECIDE_REVERIFICATION, [handedInId, state, at, by, byKind, reason, nextDueOn]);
      return;
    }
    await tx.insert(ReverificationEntity, {
      ...{ id: newId(), sellerId, state, dueOn, words: null, handedInAt: null, handedInBy: null },
      ...{ decidedAt: at, decidedBy: by, byKind, reason, nextDueOn },
    });
  }

  async prolong(tx: Transaction, sellerId: string, days: { dueOn: ChinaDay; shownUntil: ChinaDay }): Promise<void> {
    await runIn(tx, PROLONG, [sellerId, days.dueOn, days.shownUntil]);
  }

  /** Keeps the step and its row of the log. */
  async move(
    tx: Transaction,
    seller: LockedSeller,
    step: { to: SellerStanding; leavesOn: ChinaDay | null; shownUntil: ChinaDay; at: Date } & {
      by: string | null;
      reason: string | null;
    },
  ): Promise<void> {
    const { to, leavesOn, shownUntil, at, by, reason } = step;
    await runIn(tx, SET_STANDING, [seller.sellerId, seller.standing, to, leavesOn, shownUntil]);
    await tx.insert(StandingChangeEntity, {
      ...{ id: newId(), sellerId: seller.sellerId, fromStanding: seller.standing, toStanding: to },
      ...{ changedAt: at, changedBy: by, reason, leavesOn },
    });
  }

  /** Codes of sellers whose notice was over before a day. */
  async listGone(today: ChinaDay, limit: number): Promise<string[]> {
    const rows = await this.database.read<{ sellerCode: string }>(LIST_GONE, [today, limit]);
    return rows.map(({ sellerCode }) => sellerCode);
  }

  listToTell(upTo: ChinaDay, after: DuePlace, limit: number): Promise<DueSeller[]> {
    return this.database.read(LIST_TO_TELL, [upTo, after.dueOn, after.sellerId, limit]);
  }

  /** Whether it was told just now: false where it had been before. */
  async noteTold(tx: Transaction, { sellerId, dueOn }: DueSeller, kind: DueNotice, at: Date): Promise<boolean> {
    return (await runIn(tx, NOTE_TOLD, [sellerId, dueOn, kind, at])).length > 0;
  }

  /** Who applied for the shop; undefined for one that was brought in without an application. */
  async findApplicant(tx: Transaction, sellerId: string): Promise<string | undefined> {
    const [row] = await runIn<{ personId: string }>(tx, FIND_APPLICANT, [sellerId]);
    return row?.personId;
  }
}
