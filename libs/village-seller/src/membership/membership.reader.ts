import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import {
  isId,
  readCursor,
  readPageSize,
  refuseCursor,
  toPage,
  writeCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { MembershipAccess } from './membership-access.js';
import { MembershipRepository } from './membership.repository.js';
import type { MemberRow, MembershipRequestRow, MembershipRow } from './membership.rows.js';
import { Membership, MembershipRequest, type MemberType, type MembershipPeriodType } from './membership.types.js';

const LIST = 'members';
const FIRST = '00000000-0000-0000-0000-000000000000';
const NOBODY = toPage<MemberType>([], { size: 1, cursorOf: () => '', hasCursor: false });

/** Shows memberships to both sides, to each its own. */
@Injectable()
export class MembershipReader {
  constructor(
    @Inject(MembershipAccess) private readonly access: MembershipAccess,
    @Inject(MembershipRepository) private readonly memberships: MembershipRepository,
  ) {}

  /** Of a shop one sells for oneself; undefined for any other. */
  async findMembership(viewer: Viewer, sellerCode: string, language: Language): Promise<Membership | undefined> {
    const seller = await this.access.findOwnSeller(viewer, sellerCode);
    if (seller === undefined) return undefined;
    const { code, householdId } = seller;
    const current = householdId === null ? undefined : await this.memberships.findCurrent(undefined, householdId);
    return Object.assign(new Membership(), {
      householdId,
      cooperativeId: current?.cooperativeId ?? null,
      sellerCode: code,
      canJoin: householdId !== null,
      current: current === undefined ? null : toPeriod(current, language),
    });
  }

  /** What a step left; throws where whoever made it may not see it. */
  async getMembership(viewer: Viewer, sellerCode: string, language: Language): Promise<Membership> {
    const found = await this.findMembership(viewer, sellerCode, language);
    if (found === undefined) throw new Error(`membership of ${sellerCode} is hidden from who changed it`);
    return found;
  }

  async findPast({ householdId }: Membership, language: Language): Promise<MembershipPeriodType[]> {
    if (householdId === null) return [];
    return (await this.memberships.findPast(householdId)).map((row) => toPeriod(row, language));
  }

  async findRequests({ householdId }: Membership, language: Language): Promise<MembershipRequest[]> {
    if (householdId === null) return [];
    return (await this.memberships.findRequestsOfHousehold(householdId)).map((row) => toRequest(row, language));
  }

  findPermissions({ householdId, cooperativeId }: Membership) {
    if (householdId === null || cooperativeId === null) return [];
    return this.memberships.findPermissions(householdId, cooperativeId);
  }

  /** Of a cooperative one manages; nobody of any other. Throws BadRequestError for a wrong argument. */
  async listMembers(
    viewer: Viewer,
    { cooperativeCode, first, after }: { cooperativeCode: string; first: number; after: string | undefined },
    language: Language,
  ): Promise<Page<MemberType>> {
    const size = readPageSize(first, language);
    const place = after === undefined ? FIRST : readPlace(after, language);
    const cooperative = await this.access.findManaged(viewer, cooperativeCode);
    if (cooperative === undefined) return NOBODY;
    const rows = await this.memberships.listMembers(cooperative.id, place, size + 1);
    return toPage(
      rows.map((row) => toMember(row, language)),
      { size, cursorOf: ({ householdId }) => writeCursor(LIST, [householdId]), hasCursor: after !== undefined },
    );
  }

  /** Open requests of a cooperative one manages, the longest waiting first, a hundred at most. */
  async listRequests(viewer: Viewer, cooperativeCode: string, language: Language): Promise<MembershipRequest[]> {
    const cooperative = await this.access.findManaged(viewer, cooperativeCode);
    if (cooperative === undefined) return [];
    const rows = await this.memberships.findRequestsOfCooperative(cooperative.id);
    return rows.map((row) => toRequest(row, language));
  }

  async getRequest(id: string, language: Language): Promise<MembershipRequest> {
    const row = await this.memberships.findRequest(id);
    if (row === undefined) throw new Error(`request ${id} was just written and is gone`);
    return toRequest(row, language);
  }
}

function toPeriod(row: MembershipRow, language: Language): MembershipPeriodType {
  const { cooperativeCode, joinedOn, leftOn, cooperativeName, cooperativeNameEn } = row;
  return {
    cooperativeCode,
    joinedOn,
    leftOn,
    cooperativeName: language === 'en' ? cooperativeNameEn : cooperativeName,
  };
}

function toRequest(row: MembershipRequestRow, language: Language): MembershipRequest {
  const { id, askedBy, state, askedAt, sellerId, sellerCode, cooperativeCode } = row;
  const en = language === 'en';
  const names = {
    householdName: en ? row.householdNameEn : row.householdName,
    cooperativeName: en ? row.cooperativeNameEn : row.cooperativeName,
  };
  const request = { id, askedBy, state, askedAt, sellerId, sellerCode, cooperativeCode, ...names };
  return Object.assign(new MembershipRequest(), request);
}

function toMember(row: MemberRow, language: Language): MemberType & { readonly householdId: string } {
  const { householdId, sellerId, joinedOn, scopes } = row;
  const householdName = language === 'en' ? row.householdNameEn : row.householdName;
  return { id: householdId, householdId, sellerId, joinedOn, scopes, householdName };
}

function readPlace(after: string, language: Language): string {
  const expected = { list: LIST, types: ['string'], argument: 'after', language } as const;
  const [id] = readCursor(after, expected) as [string];
  return isId(id) ? id : refuseCursor(expected);
}
