import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { readShortCode } from '@shanhuo/kernel';
import type { SellerKind, SellerStanding } from './seller.states.js';

/** A seller that the viewer may act for, whatever its standing. */
export interface HeldSeller {
  readonly id: string;
  readonly code: string;
  readonly kind: SellerKind;
  readonly standing: SellerStanding;
  readonly name: string;
  readonly nameEn: string;
  /** The cooperative that this seller is; null for others, members of one among them. */
  readonly cooperativeId: string | null;
}

const HELD = `
  select id, code, kind, standing, name, name_en as "nameEn", cooperative_id as "cooperativeId"
  from village_seller.sellers where (id = any($1) or cooperative_id = any($2))`;

const findHeldSellers = statement('village_seller.find_held_sellers', `${HELD} order by since, id`);
const findHeldSeller = statement('village_seller.find_held_seller', `${HELD} and code = $3`);

/**
 * Which sellers a viewer may act for: as seller those they were made seller of, as manager the one their cooperative is.
 * A household that is a member acts for itself; others act for it under a mandate, and mandates come with agents.
 */
@Injectable()
export class SellerAccess {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By short code. Undefined for a seller of somebody else as for none. */
  async findHeldSeller(viewer: Viewer, sellerCode: string): Promise<HeldSeller | undefined> {
    const code = readShortCode(sellerCode);
    const subjects = subjectsOf(viewer);
    if (code === undefined || subjects === undefined) return undefined;
    const [row] = await this.database.read<HeldSeller>(findHeldSeller, [...subjects, code]);
    return row;
  }

  /** All of them, the longest here first; none for a visitor. */
  async findHeldSellers(viewer: Viewer): Promise<HeldSeller[]> {
    const subjects = subjectsOf(viewer);
    return subjects === undefined ? [] : this.database.read(findHeldSellers, [...subjects]);
  }
}

/** Sellers and cooperatives the viewer has power over; undefined where that is none, which needs no statement. */
function subjectsOf(
  viewer: Viewer,
): readonly [sellers: readonly string[], cooperatives: readonly string[]] | undefined {
  const sellers = viewer.subjectsOf('seller', 'seller');
  const cooperatives = viewer.subjectsOf('manager', 'cooperative');
  return sellers.length + cooperatives.length === 0 ? undefined : [sellers, cooperatives];
}
