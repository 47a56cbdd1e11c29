import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, isId } from '@shanhuo/kernel';
import type { MemberScope } from '../seller/seller.scope.js';
import { SellerNotFound } from '../seller/seller.failures.js';
import { MembershipAccess } from './membership-access.js';
import { MembershipNotices } from './membership-notices.js';
import { MembershipNotFound } from './membership.failures.js';
import { MembershipRepository, type CooperativeToJoin } from './membership.repository.js';
import type { MembershipParties, MembershipRow } from './membership.rows.js';
import type { MembershipSide } from './membership.states.js';
import { SCOPE_WORDS } from './membership.words.js';

/** The shop whose membership changed. */
export interface TermsChanged {
  readonly sellerCode: string;
}

/** What holds between a household and its cooperative: what it lets it do, and when it ends. */
@Injectable()
export class MemberTermsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MembershipAccess) private readonly access: MembershipAccess,
    @Inject(MembershipRepository) private readonly memberships: MembershipRepository,
    @Inject(MembershipNotices) private readonly notices: MembershipNotices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** By the household alone. Twice is once. */
  grant(
    viewer: Viewer,
    personId: string,
    { sellerCode, scope }: { sellerCode: string; scope: MemberScope },
  ): Promise<TermsChanged | SellerNotFound | MembershipNotFound> {
    return this.change(viewer, personId, sellerCode, scope, 'granted');
  }

  /** By the household alone, and the next request of the cooperative is refused. Twice is once. */
  revoke(
    viewer: Viewer,
    personId: string,
    { sellerCode, scope }: { sellerCode: string; scope: MemberScope },
  ): Promise<TermsChanged | SellerNotFound | MembershipNotFound> {
    return this.change(viewer, personId, sellerCode, scope, 'revoked');
  }

  /**
   * By either side. Today is the last day the cooperative has its share of what is sold; what it may do for the
   * household ends at once. Orders keep the shares they were placed with.
   */
  async end(
    viewer: Viewer,
    personId: string,
    { sellerCode, cooperativeCode }: { sellerCode: string; cooperativeCode: string },
  ): Promise<TermsChanged | MembershipNotFound> {
    const [own, managed, shop] = await Promise.all([
      this.access.findOwnSeller(viewer, sellerCode),
      this.access.findManaged(viewer, cooperativeCode),
      this.memberships.findShop(sellerCode),
    ]);
    const householdId = own?.householdId ?? (managed === undefined ? undefined : shop?.householdId);
    const cooperative = managed ?? (own && (await this.memberships.findCooperative(cooperativeCode)));
    if (!householdId || !cooperative) return new MembershipNotFound();
    const ended = await this.leave(personId, householdId, cooperative, own === undefined ? 'household' : 'cooperative');
    return ended ?? { sellerCode: own?.code ?? shop?.code ?? sellerCode };
  }

  /** By the cooperative, of any of its members: one whose shop the public does not see has no code to name it by. */
  async endOfMember(
    viewer: Viewer,
    personId: string,
    { cooperativeCode, memberId }: { cooperativeCode: string; memberId: string },
  ): Promise<{ readonly memberId: string } | MembershipNotFound> {
    const cooperative = await this.access.findManaged(viewer, cooperativeCode);
    if (cooperative === undefined || !isId(memberId)) return new MembershipNotFound();
    return (await this.leave(personId, memberId, cooperative, 'household')) ?? { memberId };
  }

  private leave(
    personId: string,
    householdId: string,
    cooperative: CooperativeToJoin,
    tell: MembershipSide,
  ): Promise<MembershipNotFound | undefined> {
    return this.database.inTransaction(async (tx) => {
      const by = { personId, at: this.clock.now() };
      await this.memberships.lockHousehold(tx, householdId);
      const joinedOn = await this.memberships.leave(tx, cooperative.id, householdId, chinaDayOf(by.at));
      if (joinedOn === undefined) return new MembershipNotFound();
      await this.memberships.revoke(tx, householdId, cooperative.id, undefined, by);
      const parties = partiesOf(householdId, await this.memberships.getHousehold(tx, householdId), {
        cooperativeId: cooperative.id,
        cooperativeName: cooperative.name,
        cooperativeNameEn: cooperative.nameEn,
      });
      const step = { personId, action: 'membership.left', template: 'membership-ended', tell } as const;
      await this.notices.note(tx, parties, step);
      return undefined;
    });
  }

  private async change(
    viewer: Viewer,
    personId: string,
    sellerCode: string,
    scope: MemberScope,
    how: 'granted' | 'revoked',
  ): Promise<TermsChanged | SellerNotFound | MembershipNotFound> {
    const seller = await this.access.findOwnSeller(viewer, sellerCode);
    if (seller === undefined) return new SellerNotFound();
    const { householdId, code } = seller;
    if (householdId === null) return new MembershipNotFound();
    return this.database.inTransaction(async (tx) => {
      const by = { personId, at: this.clock.now() };
      await this.memberships.lockHousehold(tx, householdId);
      const current = await this.memberships.findCurrent(tx, householdId);
      if (current === undefined) return new MembershipNotFound();
      const { cooperativeId } = current;
      const changed =
        how === 'granted'
          ? await this.memberships.grant(tx, householdId, cooperativeId, scope, by)
          : (await this.memberships.revoke(tx, householdId, cooperativeId, scope, by)).length > 0;
      if (changed) {
        const step = {
          personId,
          action: `membership.${how}`,
          template: `membership-${how}`,
          tell: 'cooperative',
        } as const;
        const details = { scope: SCOPE_WORDS[scope] };
        await this.notices.note(tx, partiesOf(householdId, seller, current), { ...step, details });
      }
      return { sellerCode: code };
    });
  }
}

function partiesOf(
  householdId: string,
  { name, nameEn }: { readonly name: string; readonly nameEn: string },
  { cooperativeId, cooperativeName, cooperativeNameEn }: Omit<MembershipRow, 'joinedOn' | 'leftOn' | 'cooperativeCode'>,
): MembershipParties {
  const household = { householdId, householdName: name, householdNameEn: nameEn };
  return { ...household, cooperativeId, cooperativeName, cooperativeNameEn };
}
