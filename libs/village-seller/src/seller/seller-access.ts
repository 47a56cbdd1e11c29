import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, readShortCode, type Wording } from '@shanhuo/kernel';
import { FIND_HELD_SELLER, FIND_HELD_SELLERS } from './held-sellers.statements.js';
import { SELLER_SCOPES, type HeldThrough, type SellerScope } from './seller.scope.js';
import type { SellerKind, SellerStanding } from './seller.states.js';

/** As whom somebody acts who is none of a seller's own people: a cooperative, or an agent until a day. */
export type ActingAs =
  | { readonly kind: 'cooperative'; readonly id: string; readonly name: Wording }
  | { readonly kind: 'mandate'; readonly id: string; readonly lastDay: string };

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
  /** As one of its own people, as its cooperative, or under its mandate: the first of them that opens what was asked. */
  readonly through: HeldThrough;
  /** What the viewer may do for it. */
  readonly scopes: readonly SellerScope[];
  /** Null for its own people. */
  readonly acting: ActingAs | null;
}

/** The cooperative one acts as, by id; null for its own people and for agents. */
export function actingCooperativeId({ acting }: Pick<HeldSeller, 'acting'>): string | null {
  return acting?.kind === 'cooperative' ? acting.id : null;
}

interface HeldRow extends Omit<HeldSeller, 'through' | 'scopes' | 'acting'> {
  readonly way: number;
  /** Null for its own people, as the rest is. */
  readonly actingId: string | null;
  readonly actingName: string | null;
  readonly actingNameEn: string | null;
  readonly mandateId: string | null;
  readonly lastDay: string | null;
  readonly scopes: readonly SellerScope[] | null;
}

/**
 * Which sellers a viewer may act for, and how far: as seller those they were made seller of; as manager the one their
 * cooperative is, and of its members those who let it; as agent those whose mandate runs. Nothing is remembered beyond
 * the request.
 */
@Injectable()
export class SellerAccess {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** By short code, for one of these scopes. Undefined for a seller of somebody else as for none. */
  async findHeldSeller(
    viewer: Viewer,
    sellerCode: string,
    ...anyOf: readonly [SellerScope, ...SellerScope[]]
  ): Promise<HeldSeller | undefined> {
    const code = readShortCode(sellerCode);
    const subjects = this.subjectsOf(viewer);
    if (code === undefined || subjects === undefined) return undefined;
    const rows = await this.database.read<HeldRow>(FIND_HELD_SELLER, [...subjects, code]);
    return rows.map(toHeld).find(({ scopes }) => anyOf.some((scope) => scopes.includes(scope)));
  }

  /**
   * All of them, or those held for a scope, the longest here first; none for a visitor. Without a scope one that is held
   * in two ways has the scopes of both.
   */
  async findHeldSellers(viewer: Viewer, scope?: SellerScope): Promise<HeldSeller[]> {
    const subjects = this.subjectsOf(viewer);
    if (subjects === undefined) return [];
    const held = (await this.database.read<HeldRow>(FIND_HELD_SELLERS, [...subjects])).map(toHeld);
    const ways = scope === undefined ? held : held.filter(({ scopes }) => scopes.includes(scope));
    return [...Map.groupBy(ways, ({ id }) => id).values()].map(inOne);
  }

  /** Sellers, cooperatives and villages the viewer has power over; undefined where that is none, which needs no statement. */
  private subjectsOf(viewer: Viewer): readonly unknown[] | undefined {
    const sellers = viewer.subjectsOf('seller', 'seller');
    const cooperatives = viewer.subjectsOf('manager', 'cooperative');
    const agent = viewer.subjectsOf('agent', 'village').length === 0 ? null : (viewer.personId ?? null);
    if (sellers.length + cooperatives.length === 0 && agent === null) return undefined;
    return [sellers, cooperatives, agent, chinaDayOf(this.clock.now())];
  }
}

function toHeld(row: HeldRow): HeldSeller {
  const { way, actingId, actingName, actingNameEn, mandateId, lastDay, scopes, ...seller } = row;
  if (way === 0) return { ...seller, through: 'own', scopes: SELLER_SCOPES, acting: null };
  const may = SELLER_SCOPES.filter((scope) => scopes?.includes(scope));
  if (mandateId !== null && lastDay !== null) {
    return { ...seller, through: 'agent', scopes: may, acting: { kind: 'mandate', id: mandateId, lastDay } };
  }
  if (actingId === null) throw new Error(`${seller.code} is held by nobody`);
  const name = { 'zh-CN': actingName ?? '', en: actingNameEn ?? '' };
  return { ...seller, through: 'cooperative', scopes: may, acting: { kind: 'cooperative', id: actingId, name } };
}

/** The ways one seller is held in, as the first of them with what all of them open. */
function inOne(ways: readonly HeldSeller[]): HeldSeller {
  const [first] = ways;
  if (first === undefined) throw new Error('a seller is held in no way');
  return { ...first, scopes: SELLER_SCOPES.filter((scope) => ways.some(({ scopes }) => scopes.includes(scope))) };
}
