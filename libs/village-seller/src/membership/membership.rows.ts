import type { MemberScope } from '../seller/seller.scope.js';
import type { MembershipRequestState, MembershipSide } from './membership.states.js';

/** A household and a cooperative, as notices and lists name them. */
export interface MembershipParties {
  readonly householdId: string;
  readonly householdName: string;
  readonly householdNameEn: string;
  readonly cooperativeId: string;
  readonly cooperativeName: string;
  readonly cooperativeNameEn: string;
}

/** A request, with who could become a member of what. */
export interface MembershipRequestRow extends MembershipParties {
  readonly id: string;
  readonly askedBy: MembershipSide;
  readonly state: MembershipRequestState;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly cooperativeCode: string;
  /** The household's shop. */
  readonly sellerId: string;
  readonly sellerCode: string;
}

/** A membership that runs, or ran. */
export interface MembershipRow {
  readonly cooperativeId: string;
  readonly cooperativeCode: string;
  readonly cooperativeName: string;
  readonly cooperativeNameEn: string;
  /** Days as YYYY-MM-DD. */
  readonly joinedOn: string;
  readonly leftOn: string | null;
}

/** A member as its cooperative sees it. */
export interface MemberRow {
  readonly householdId: string;
  readonly householdName: string;
  readonly householdNameEn: string;
  readonly sellerId: string | null;
  readonly joinedOn: string;
  readonly scopes: readonly MemberScope[];
}

/** What a household lets its cooperative do. */
export interface PermissionRow {
  readonly scope: MemberScope;
  readonly grantedAt: Date;
}
