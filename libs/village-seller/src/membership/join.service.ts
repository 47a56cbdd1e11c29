import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock } from '@shanhuo/kernel';
import { SellerNotFound } from '../seller/seller.failures.js';
import { isHousehold, MembershipAccess } from './membership-access.js';
import { MembershipNotices, type MembershipStep } from './membership-notices.js';
import {
  AlreadyMember,
  CooperativeNotFound,
  MembershipRequestMoved,
  MembershipRequestNotFound,
  MembershipRequestOpen,
  NotAHousehold,
} from './membership.failures.js';
import { MembershipRepository, type NewRequest } from './membership.repository.js';
import type { MembershipRequestRow } from './membership.rows.js';
import { membershipRequestState, type MembershipRequestState, type MembershipSide } from './membership.states.js';

/** The request, as it stands now. */
export interface Requested {
  readonly requestId: string;
}

type NotAsked = AlreadyMember | MembershipRequestOpen | NotAHousehold;
type NotEnded = MembershipRequestNotFound | MembershipRequestMoved;

const ANSWERS: Readonly<Record<MembershipRequestState, Pick<MembershipStep, 'action' | 'template'> | undefined>> = {
  open: undefined,
  accepted: { action: 'membership.joined', template: 'membership-joined' },
  declined: { action: 'membership.declined', template: 'membership-declined' },
  withdrawn: { action: 'membership.withdrawn', template: 'membership-withdrawn' },
};

/** How a household becomes a member: one side asks, the other answers. */
@Injectable()
export class JoinService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MembershipAccess) private readonly access: MembershipAccess,
    @Inject(MembershipRepository) private readonly memberships: MembershipRepository,
    @Inject(MembershipNotices) private readonly notices: MembershipNotices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** By a manager, to a household whose shop the public sees. */
  async invite(
    viewer: Viewer,
    personId: string,
    { cooperativeCode, sellerCode }: { cooperativeCode: string; sellerCode: string },
  ): Promise<Requested | CooperativeNotFound | SellerNotFound | NotAsked> {
    const cooperative = await this.access.findManaged(viewer, cooperativeCode);
    if (cooperative === undefined) return new CooperativeNotFound();
    const shop = await this.memberships.findShop(sellerCode);
    if (shop === undefined) return new SellerNotFound();
    if (shop.householdId === null) return new NotAHousehold();
    return this.ask(personId, cooperative.id, shop.householdId, 'cooperative');
  }

  /** By a household, to any cooperative. */
  async askToJoin(
    viewer: Viewer,
    personId: string,
    { cooperativeCode, sellerCode }: { cooperativeCode: string; sellerCode: string },
  ): Promise<Requested | CooperativeNotFound | SellerNotFound | NotAsked> {
    const seller = await this.access.findOwnSeller(viewer, sellerCode);
    if (seller === undefined) return new SellerNotFound();
    if (!isHousehold(seller)) return new NotAHousehold();
    const cooperative = await this.memberships.findCooperative(cooperativeCode);
    if (cooperative === undefined) return new CooperativeNotFound();
    return this.ask(personId, cooperative.id, seller.householdId, 'household');
  }

  /** By the side that was asked: the membership begins today. Of two answers the first one counts. */
  answer(
    viewer: Viewer,
    personId: string,
    { id, accept }: { id: string; accept: boolean },
  ): Promise<Requested | NotEnded | AlreadyMember> {
    return this.end(viewer, personId, id, accept ? 'accepted' : 'declined');
  }

  /** By the side that asked. */
  withdraw(viewer: Viewer, personId: string, id: string): Promise<Requested | NotEnded> {
    return this.end(viewer, personId, id, 'withdrawn') as Promise<Requested | NotEnded>;
  }

  private ask(
    personId: string,
    cooperativeId: string,
    householdId: string,
    askedBy: MembershipSide,
  ): Promise<Requested | AlreadyMember | MembershipRequestOpen> {
    return this.database.inTransaction(async (tx) => {
      const current = await this.memberships.findCurrent(tx, householdId);
      if (current?.cooperativeId === cooperativeId) return new AlreadyMember();
      const asked: NewRequest = { cooperativeId, householdId, askedBy, personId, at: this.clock.now() };
      const request = await this.memberships.addRequest(tx, asked);
      if (request === undefined) return new MembershipRequestOpen();
      const tell = otherThan(askedBy);
      const template = askedBy === 'cooperative' ? 'membership-invited' : 'membership-asked';
      await this.notices.note(tx, request, { personId, action: 'membership.asked', template, tell });
      return { requestId: request.id };
    });
  }

  private async end(
    viewer: Viewer,
    personId: string,
    id: string,
    to: Exclude<MembershipRequestState, 'open'>,
  ): Promise<Requested | NotEnded | AlreadyMember> {
    const { householdIds, cooperativeIds } = await this.access.findSides(viewer);
    return this.database.inTransaction(async (tx) => {
      const request = await this.memberships.lockRequest(tx, id, householdIds, cooperativeIds);
      if (request === undefined) return new MembershipRequestNotFound();
      const side = to === 'withdrawn' ? request.askedBy : otherThan(request.askedBy);
      const speaks =
        side === 'household'
          ? householdIds.includes(request.householdId)
          : cooperativeIds.includes(request.cooperativeId);
      if (!speaks) return new MembershipRequestNotFound();
      if (!membershipRequestState.allows(request.state, to)) return new MembershipRequestMoved();
      if (to === 'accepted') {
        const member = await this.join(tx, request);
        if (member !== undefined) return member;
      }
      await this.memberships.endRequest(tx, request.id, to, { personId, at: this.clock.now() });
      const step = ANSWERS[to];
      if (step === undefined) throw new Error(`${to} is no answer`);
      await this.notices.note(tx, request, { ...step, personId, tell: otherThan(side) });
      return { requestId: request.id };
    });
  }

  /** Under the lock of the household, so that of two cooperatives one gets it; an index stands behind it. */
  private async join(tx: Transaction, request: MembershipRequestRow): Promise<AlreadyMember | undefined> {
    await this.memberships.lockHousehold(tx, request.householdId);
    if ((await this.memberships.findCurrent(tx, request.householdId)) !== undefined) return new AlreadyMember();
    const today = chinaDayOf(this.clock.now());
    await this.memberships.join(tx, request.cooperativeId, request.householdId, today);
    return undefined;
  }
}

function otherThan(side: MembershipSide): MembershipSide {
  return side === 'household' ? 'cooperative' : 'household';
}
