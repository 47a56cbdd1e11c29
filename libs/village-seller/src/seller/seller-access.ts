import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { readShortCode, type Wording } from '@shanhuo/kernel';
import { SELLER_SCOPES, type HeldThrough, type SellerScope } from './seller.scope.js';
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
  /** The farming family that this seller is; null for others. */
  readonly householdId: string | null;
  /** As one of its own people, or for the household as its cooperative. Own comes first where it is both. */
  readonly through: HeldThrough;
  /** What the viewer may do for it. */
  readonly scopes: readonly SellerScope[];
  /** The cooperative one acts through, by id and name; null for its own people. */
  readonly actingCooperative: { readonly id: string; readonly name: Wording } | null;
}

interface HeldRow extends Omit<HeldSeller, 'through' | 'scopes' | 'actingCooperative'> {
  /** Null for its own people. */
  readonly actingId: string | null;
  readonly actingName: string | null;
  readonly actingNameEn: string | null;
  readonly scopes: readonly SellerScope[] | null;
}

/**
 * Membership and permission are read with the seller, at each request: what a household takes back, or a member who
 * left, is gone from the next one on.
 */
const HELD = `
  with held as (
    select s.id, null::uuid as acting_id, null::text[] as scopes from village_seller.sellers s where s.id = any($1)
    union all
    select s.id, null, null from village_seller.sellers s where s.cooperative_id = any($2)
    union all
    select s.id, m.cooperative_id, granted.scopes
    from village_seller.cooperative_members m
    join village_seller.sellers s on s.household_id = m.household_id
    cross join lateral (select array_agg(p.scope order by p.scope) as scopes from village_seller.member_permissions p
      where p.household_id = m.household_id and p.cooperative_id = m.cooperative_id and p.revoked_at is null) granted
    where m.cooperative_id = any($2) and m.left_on is null and granted.scopes is not null)
  select distinct on (s.since, s.id) s.id, s.code, s.kind, s.standing, s.name, s.name_en as "nameEn",
    s.cooperative_id as "cooperativeId", s.household_id as "householdId", h.acting_id as "actingId",
    h.scopes, c.name as "actingName", c.name_en as "actingNameEn"
  from held h join village_seller.sellers s on s.id = h.id
  left join village_seller.cooperatives c on c.id = h.acting_id`;
const OWN_FIRST = 'order by s.since, s.id, h.acting_id nulls first';

const findHeldSellers = statement('village_seller.find_held_sellers', `${HELD} ${OWN_FIRST}`);
const findHeldSeller = statement('village_seller.find_held_seller', `${HELD} where s.code = $3 ${OWN_FIRST}`);

/**
 * Which sellers a viewer may act for, and how far: as seller those they were made seller of, as manager the one their
 * cooperative is, and of its members those who let it, within what they let it do.
 */
@Injectable()
export class SellerAccess {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By short code, for one of these scopes. Undefined for a seller of somebody else as for none. */
  async findHeldSeller(
    viewer: Viewer,
    sellerCode: string,
    ...anyOf: readonly [SellerScope, ...SellerScope[]]
  ): Promise<HeldSeller | undefined> {
    const code = readShortCode(sellerCode);
    const subjects = subjectsOf(viewer);
    if (code === undefined || subjects === undefined) return undefined;
    const [row] = await this.database.read<HeldRow>(findHeldSeller, [...subjects, code]);
    const held = row && toHeld(row);
    return held !== undefined && anyOf.some((scope) => held.scopes.includes(scope)) ? held : undefined;
  }

  /** All of them, or those held for a scope, the longest here first; none for a visitor. */
  async findHeldSellers(viewer: Viewer, scope?: SellerScope): Promise<HeldSeller[]> {
    const subjects = subjectsOf(viewer);
    if (subjects === undefined) return [];
    const held = (await this.database.read<HeldRow>(findHeldSellers, [...subjects])).map(toHeld);
    return scope === undefined ? held : held.filter(({ scopes }) => scopes.includes(scope));
  }
}

function toHeld({ actingId, actingName, actingNameEn, scopes, ...row }: HeldRow): HeldSeller {
  if (actingId === null) return { ...row, through: 'own', scopes: SELLER_SCOPES, actingCooperative: null };
  const name = { 'zh-CN': actingName ?? '', en: actingNameEn ?? '' };
  return { ...row, through: 'cooperative', scopes: scopes ?? [], actingCooperative: { id: actingId, name } };
}

/** Sellers and cooperatives the viewer has power over; undefined where that is none, which needs no statement. */
function subjectsOf(
  viewer: Viewer,
): readonly [sellers: readonly string[], cooperatives: readonly string[]] | undefined {
  const sellers = viewer.subjectsOf('seller', 'seller');
  const cooperatives = viewer.subjectsOf('manager', 'cooperative');
  return sellers.length + cooperatives.length === 0 ? undefined : [sellers, cooperatives];
}
