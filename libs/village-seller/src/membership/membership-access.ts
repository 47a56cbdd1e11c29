import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import { SellerAccess, type HeldSeller } from '../seller/seller-access.js';
import { MembershipRepository, type CooperativeToJoin } from './membership.repository.js';

/** A shop of a household, held by its own people. */
export type OwnHousehold = HeldSeller & { readonly householdId: string };

/** Who speaks for a household, and who for a cooperative. */
@Injectable()
export class MembershipAccess {
  constructor(
    @Inject(SellerAccess) private readonly sellers: SellerAccess,
    @Inject(MembershipRepository) private readonly memberships: MembershipRepository,
  ) {}

  /** Undefined for a shop of somebody else, for none, and for one the viewer only acts for. */
  findOwnSeller(viewer: Viewer, sellerCode: string): Promise<HeldSeller | undefined> {
    return this.sellers.findHeldSeller(viewer, sellerCode, 'own');
  }

  /** Undefined for a cooperative the viewer does not manage, as for none. */
  async findManaged(viewer: Viewer, code: string): Promise<CooperativeToJoin | undefined> {
    const managed = managedBy(viewer);
    if (managed.length === 0) return undefined;
    const found = await this.memberships.findCooperative(code);
    return found !== undefined && managed.includes(found.id) ? found : undefined;
  }

  /** Households and cooperatives the viewer answers for. */
  async findSides(viewer: Viewer): Promise<{ householdIds: string[]; cooperativeIds: readonly string[] }> {
    const own = await this.sellers.findHeldSellers(viewer, 'own');
    return {
      householdIds: own.flatMap(({ householdId }) => householdId ?? []),
      cooperativeIds: managedBy(viewer),
    };
  }
}

export function isHousehold(seller: HeldSeller): seller is OwnHousehold {
  return seller.householdId !== null;
}

function managedBy(viewer: Viewer): readonly string[] {
  return viewer.subjectsOf('manager', 'cooperative');
}
