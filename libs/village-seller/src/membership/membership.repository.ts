import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, type Transaction } from '@shanhuo/database';
import { isId, newId, readShortCode, type ChinaDay } from '@shanhuo/kernel';
import type { MemberScope } from '../seller/seller.scope.js';
import type { MemberRow, MembershipRequestRow, MembershipRow, PermissionRow } from './membership.rows.js';
import type { MembershipRequestState, MembershipSide } from './membership.states.js';
import * as sql from './membership.statements.js';

/** A cooperative one could join. */
export interface CooperativeToJoin {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Who did something, and when. */
export interface DoneBy {
  readonly personId: string;
  readonly at: Date;
}

/** Who asks whom. */
export interface NewRequest extends DoneBy {
  readonly cooperativeId: string;
  readonly householdId: string;
  readonly askedBy: MembershipSide;
}

/** Memberships, requests and permissions. */
@Injectable()
export class MembershipRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async findCooperative(typed: string): Promise<CooperativeToJoin | undefined> {
    const code = readShortCode(typed);
    const [row] = code === undefined ? [] : await this.database.read<CooperativeToJoin>(sql.FIND_COOPERATIVE, [code]);
    return row;
  }

  async findShop(typed: string): Promise<{ id: string; code: string; householdId: string | null } | undefined> {
    const code = readShortCode(typed);
    if (code === undefined) return undefined;
    const [row] = await this.database.read<{ id: string; code: string; householdId: string | null }>(
      sql.FIND_HOUSEHOLD_OF_SHOP,
      [code],
    );
    return row;
  }

  async findShopIds(tx: Transaction, householdId: string): Promise<string[]> {
    return (await runIn<{ id: string }>(tx, sql.FIND_SHOPS_OF_HOUSEHOLD, [householdId])).map(({ id }) => id);
  }

  /** Undefined where one of the two has asked already. */
  async addRequest(tx: Transaction, request: NewRequest): Promise<MembershipRequestRow | undefined> {
    const { cooperativeId, householdId, askedBy, at, personId } = request;
    const values = [newId(), cooperativeId, householdId, askedBy, at, personId];
    const [added] = await runIn<{ id: string }>(tx, sql.ADD_REQUEST, values);
    if (added === undefined) return undefined;
    const [row] = await runIn<MembershipRequestRow>(tx, sql.FIND_REQUEST, [added.id]);
    return row;
  }

  async findRequest(id: string): Promise<MembershipRequestRow | undefined> {
    const [row] = isId(id) ? await this.database.read<MembershipRequestRow>(sql.FIND_REQUEST, [id]) : [];
    return row;
  }

  /** Of these households or cooperatives; whoever answers it too waits for this transaction. */
  async lockRequest(
    tx: Transaction,
    id: string,
    householdIds: readonly string[],
    cooperativeIds: readonly string[],
  ): Promise<MembershipRequestRow | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await runIn<MembershipRequestRow>(tx, sql.LOCK_REQUEST, [id, householdIds, cooperativeIds]);
    return row;
  }

  async endRequest(tx: Transaction, id: string, state: MembershipRequestState, by: DoneBy): Promise<void> {
    await runIn(tx, sql.END_REQUEST, [id, state, by.at, by.personId]);
  }

  findRequestsOfHousehold(householdId: string): Promise<MembershipRequestRow[]> {
    return this.database.read(sql.LIST_REQUESTS_OF_HOUSEHOLD, [householdId]);
  }

  findRequestsOfCooperative(cooperativeId: string): Promise<MembershipRequestRow[]> {
    return this.database.read(sql.LIST_REQUESTS_OF_COOPERATIVE, [cooperativeId]);
  }

  async lockHousehold(tx: Transaction, householdId: string): Promise<void> {
    await runIn(tx, sql.LOCK_HOUSEHOLD, [householdId]);
  }

  async getHousehold(tx: Transaction, householdId: string): Promise<{ name: string; nameEn: string }> {
    const [row] = await runIn<{ name: string; nameEn: string }>(tx, sql.FIND_HOUSEHOLD, [householdId]);
    if (row === undefined) throw new Error(`no household ${householdId}`);
    return row;
  }

  async findCurrent(tx: Transaction | undefined, householdId: string): Promise<MembershipRow | undefined> {
    const [row] = await (tx === undefined
      ? this.database.read<MembershipRow>(sql.FIND_CURRENT, [householdId])
      : runIn<MembershipRow>(tx, sql.FIND_CURRENT, [householdId]));
    return row;
  }

  findPast(householdId: string): Promise<MembershipRow[]> {
    return this.database.read(sql.LIST_PAST, [householdId]);
  }

  async join(tx: Transaction, cooperativeId: string, householdId: string, on: ChinaDay): Promise<void> {
    await runIn(tx, sql.JOIN, [cooperativeId, householdId, on]);
  }

  /** Since when it was one; undefined where it is none. */
  async leave(tx: Transaction, cooperativeId: string, householdId: string, on: ChinaDay): Promise<string | undefined> {
    const [left] = await runIn<{ joinedOn: string }>(tx, sql.LEAVE, [cooperativeId, householdId, on]);
    return left?.joinedOn;
  }

  findPermissions(householdId: string, cooperativeId: string): Promise<PermissionRow[]> {
    return this.database.read(sql.LIST_PERMISSIONS, [householdId, cooperativeId]);
  }

  /** False where it stood already. */
  async grant(
    tx: Transaction,
    householdId: string,
    cooperativeId: string,
    scope: MemberScope,
    by: DoneBy,
  ): Promise<boolean> {
    const values = [newId(), householdId, cooperativeId, scope, by.at, by.personId];
    return (await runIn(tx, sql.GRANT, values)).length > 0;
  }

  /** What was taken back; all there is without a scope. */
  async revoke(
    tx: Transaction,
    householdId: string,
    cooperativeId: string,
    scope: MemberScope | undefined,
    by: DoneBy,
  ): Promise<MemberScope[]> {
    const values = [householdId, cooperativeId, scope ?? null, by.at, by.personId];
    return (await runIn<{ scope: MemberScope }>(tx, sql.REVOKE, values)).map((row) => row.scope);
  }

  /** In order of household, after one. */
  listMembers(cooperativeId: string, afterHouseholdId: string, limit: number): Promise<MemberRow[]> {
    return this.database.read(sql.LIST_MEMBERS, [cooperativeId, afterHouseholdId, limit]);
  }
}
