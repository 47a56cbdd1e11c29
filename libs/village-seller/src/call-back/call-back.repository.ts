import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, type Statement, type Transaction } from '@shanhuo/database';
import { readShortCode, type Language } from '@shanhuo/kernel';
import type { CallBackAbout, CallBackAboutKind, CallBackTopic } from './call-back.rules.js';
import type { CallBackOutcome, CallBackState } from './call-back.states.js';
import * as sql from './call-back.statements.js';

/** A request with the names of the shop it comes from. */
export interface CallBackRow {
  readonly id: string;
  readonly code: string;
  readonly topic: CallBackTopic;
  readonly aboutKind: CallBackAboutKind | null;
  readonly aboutShopCode: string | null;
  readonly aboutCode: string | null;
  readonly personId: string | null;
  readonly language: Language;
  /** Null where the number was forgotten, as the rest of it. */
  readonly maskedPhone: string | null;
  readonly sealedPhone: string | null;
  readonly sealedName: string | null;
  readonly state: CallBackState;
  readonly askedAt: Date;
  readonly takenAt: Date | null;
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly finishedAt: Date | null;
  readonly outcome: CallBackOutcome | null;
  readonly note: string | null;
  /** The shop of whoever asked; null for a visitor and for a buyer. */
  readonly shopCode: string | null;
  readonly shopName: string | null;
  readonly shopNameEn: string | null;
  readonly villageName: string | null;
  readonly villageNameEn: string | null;
}

/** A request as it is written down. */
export interface NewCallBack {
  readonly id: string;
  readonly code: string;
  readonly requestId: string;
  readonly topic: CallBackTopic;
  readonly about: CallBackAbout | undefined;
  readonly sellerId: string | undefined;
  readonly personId: string | undefined;
  readonly language: Language;
  readonly phoneIndex: Buffer;
  readonly maskedPhone: string;
  readonly sealedPhone: string;
  readonly sealedName: string | null;
  readonly askedAt: Date;
}

/** Whose requests one may answer. */
export interface AnswerScope {
  readonly villageIds: readonly string[];
  /** Of all villages, and of those who are of none. */
  readonly all: boolean;
}

/** Who did something, and when. */
interface DoneBy {
  readonly personId: string;
  readonly at: Date;
}

/** Requests to be called. */
@Injectable()
export class CallBackRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** False where the same form has asked for this number before. */
  async add(tx: Transaction, asked: NewCallBack): Promise<boolean> {
    const { id, code, requestId, topic, about, sellerId, personId, language, askedAt } = asked;
    const aboutWhat = [about?.kind ?? null, about?.shopCode ?? null, about?.code ?? null];
    const phone = [asked.phoneIndex, asked.maskedPhone, asked.sealedPhone, asked.sealedName];
    const whose = [sellerId ?? null, personId ?? null, language];
    const added = await runIn(tx, sql.ADD_CALL_BACK, [
      ...[id, code, requestId, topic, ...aboutWhat],
      ...[...whose, ...phone, askedAt],
    ]);
    return added.length > 0;
  }

  /** Code of what the same form has asked before. */
  async findAsked(requestId: string, phoneIndex: Buffer): Promise<string | undefined> {
    return (await this.database.read<{ code: string }>(sql.FIND_ASKED, [requestId, phoneIndex]))[0]?.code;
  }

  async listWaiting({ villageIds, all }: AnswerScope, most: number): Promise<CallBackRow[]> {
    if (all) return this.database.read(sql.LIST_WAITING, [most]);
    return villageIds.length === 0 ? [] : this.database.read(sql.LIST_WAITING_OF_VILLAGES, [most, villageIds]);
  }

  /** Undefined for one outside these villages as for none. */
  async find(typed: string, scope: AnswerScope): Promise<CallBackRow | undefined> {
    return findOne(typed, scope, sql.FIND_CALL_BACK, (statement, values) => this.database.read(statement, values));
  }

  async lock(tx: Transaction, typed: string, scope: AnswerScope): Promise<CallBackRow | undefined> {
    return findOne(typed, scope, sql.LOCK_CALL_BACK, (statement, values) => runIn(tx, statement, values));
  }

  async take(tx: Transaction, id: string, { at, personId }: DoneBy): Promise<void> {
    await runIn(tx, sql.TAKE_CALL_BACK, [id, at, personId]);
  }

  async finish(tx: Transaction, id: string, outcome: CallBackOutcome, note: string, by: DoneBy): Promise<void> {
    await runIn(tx, sql.FINISH_CALL_BACK, [id, by.at, by.personId, outcome, note]);
  }

  /** Ends what was asked for before `before` and never answered. */
  async lapse(tx: Transaction, before: Date, at: Date): Promise<void> {
    await runIn(tx, sql.LAPSE_CALL_BACKS, [before, at]);
  }

  /** Forgets whom it was about where it has been over since `before`. */
  async forget(tx: Transaction, before: Date, at: Date): Promise<void> {
    await runIn(tx, sql.FORGET_CALL_BACKS, [before, at]);
  }
}

async function findOne(
  typed: string,
  { villageIds, all }: AnswerScope,
  statement: Statement,
  run: (statement: Statement, values: readonly unknown[]) => Promise<CallBackRow[]>,
): Promise<CallBackRow | undefined> {
  const code = readShortCode(typed);
  return code === undefined ? undefined : (await run(statement, [code, villageIds, all]))[0];
}
