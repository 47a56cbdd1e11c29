import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, type Transaction } from '@shanhuo/database';
import { isId, newId, readShortCode, type ChinaDay, type Wording } from '@shanhuo/kernel';
import type { MandateTerms } from './mandate.rules.js';
import type { ActRow, MandateRow, NamedPerson, PrincipalRow } from './mandate.rows.js';
import type { ConsentWay, MandateState } from './mandate.states.js';
import * as sql from './mandate.statements.js';

/** Who did something, and when. */
export interface DoneBy {
  readonly personId: string;
  readonly at: Date;
}

/** A mandate as it is written down. */
export interface NewMandate extends DoneBy {
  readonly sellerId: string;
  readonly agentId: string;
  readonly terms: MandateTerms;
  readonly words: Wording;
  /** Undefined where it is only asked for. */
  readonly consent: ConsentWay | undefined;
}

/** Mandates, the agents of a village, and what was done for a shop. */
@Injectable()
export class MandateRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async add(tx: Transaction, mandate: NewMandate): Promise<string> {
    const { sellerId, agentId, terms, words, personId, at, consent } = mandate;
    const id = newId();
    const granted = consent === undefined ? [null, null, null] : [at, personId, consent];
    const state: MandateState = consent === undefined ? 'asked' : 'granted';
    const { scopes, from, until } = terms;
    const said = [words['zh-CN'], words.en];
    await runIn(tx, sql.ADD_MANDATE, [
      ...[id, sellerId, agentId, scopes, from, until, ...said, state, at, personId, ...granted],
    ]);
    return id;
  }

  /** True for exactly one caller. */
  async grant(tx: Transaction, id: string, { at, personId }: DoneBy): Promise<boolean> {
    return (await runIn(tx, sql.GRANT_MANDATE, [id, at, personId])).length > 0;
  }

  async end(tx: Transaction, id: string, state: MandateState, by: DoneBy, note?: string): Promise<void> {
    await runIn(tx, sql.END_MANDATE, [id, state, by.at, by.personId, note ?? null]);
  }

  /** Ends what runs between the two, for a new one to take its place. */
  async makeRoom(tx: Transaction, agentId: string, sellerId: string, today: ChinaDay, by: DoneBy): Promise<void> {
    await runIn(tx, sql.MAKE_ROOM, [agentId, sellerId, today, by.at, by.personId]);
  }

  async withdrawAsked(tx: Transaction, agentId: string, sellerId: string, by: DoneBy): Promise<void> {
    await runIn(tx, sql.WITHDRAW_ASKED, [agentId, sellerId, by.at, by.personId]);
  }

  async find(id: string): Promise<MandateRow | undefined> {
    const [row] = isId(id) ? await this.database.read<MandateRow>(sql.FIND_MANDATE, [id]) : [];
    return row;
  }

  async lock(tx: Transaction, id: string): Promise<MandateRow | undefined> {
    const [row] = isId(id) ? await runIn<MandateRow>(tx, sql.LOCK_MANDATE, [id]) : [];
    return row;
  }

  findOfSeller(sellerId: string): Promise<MandateRow[]> {
    return this.database.read(sql.LIST_MANDATES_OF_SELLER, [sellerId]);
  }

  /** Of any shop; none for a code that is none. */
  async findOfShop(typed: string): Promise<MandateRow[]> {
    const code = readShortCode(typed);
    return code === undefined ? [] : this.database.read(sql.LIST_MANDATES_OF_SHOP, [code]);
  }

  findOfAgent(agentId: string, villageId: string): Promise<MandateRow[]> {
    return this.database.read(sql.LIST_MANDATES_OF_AGENT, [agentId, villageId]);
  }

  async findPrincipal(sellerId: string): Promise<PrincipalRow | undefined> {
    return (await this.database.read<PrincipalRow>(sql.FIND_PRINCIPAL, [sellerId]))[0];
  }

  /** By what was typed of its code; undefined for a shop elsewhere as for none. */
  async findPrincipalIn(typed: string, villageIds: readonly string[]): Promise<PrincipalRow | undefined> {
    const code = readShortCode(typed);
    if (code === undefined) return undefined;
    return (await this.database.read<PrincipalRow>(sql.FIND_PRINCIPAL_IN, [code, villageIds]))[0];
  }

  async findVillageId(code: string, villageIds: readonly string[]): Promise<string | undefined> {
    if (!/^\d{1,12}$/.test(code)) return undefined;
    return (await this.database.read<{ id: string }>(sql.FIND_AGENT_VILLAGE, [code, villageIds]))[0]?.id;
  }

  listAgents(villageId: string, without: readonly string[]): Promise<NamedPerson[]> {
    return this.database.read(sql.LIST_AGENTS, [villageId, without]);
  }

  async getMaskedPhone(personId: string): Promise<string> {
    const [row] = await this.database.read<{ maskedPhone: string }>(sql.FIND_MASKED_PHONE, [personId]);
    if (row === undefined) throw new Error(`no person ${personId}`);
    return row.maskedPhone;
  }

  async getLongestMonths(today: ChinaDay): Promise<number> {
    const [row] = await this.database.read<{ value: number }>(sql.FIND_TERM, [today]);
    if (row === undefined) throw new Error('no term for mandates');
    return row.value;
  }

  listActs(sellerId: string, most: number): Promise<ActRow[]> {
    return this.database.read(sql.LIST_ACTS, [sellerId, most]);
  }
}
