import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import type { Viewer, ViewerContext } from '@shanhuo/identity';
import type { Wording } from '@shanhuo/kernel';
import { ActingFor, SellerAccess, type HeldSeller } from '@shanhuo/village-seller';
import { OrderRepository, type LockedSellerOrder, type SellerOrderWithLines } from '../order/order.repository.js';
import { DeskOrdersRepository } from './desk-orders.repository.js';

/** At whose desk one works; nobody's in particular without it. */
export interface AtDesk {
  readonly sellerCode?: string | null | undefined;
}

/** A step at a desk: who made it, and what to call it where it was made for somebody else. */
export interface DeskStep {
  readonly personId: string;
  /** `order.shipped` */
  readonly action: string;
  /** As it follows "for you". */
  readonly what: Wording;
  readonly details?: object;
}

/** Which seller orders a viewer may work on: those of the sellers they ship for. "Not yours" and "not there" answer alike. */
@Injectable()
export class DeskAccess {
  constructor(
    @Inject(SellerAccess) private readonly sellers: SellerAccess,
    @Inject(DeskOrdersRepository) private readonly desk: DeskOrdersRepository,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(ActingFor) private readonly acting: ActingFor,
  ) {}

  /**
   * Asked before a transaction is opened. Where the desk is named, its seller alone: who works for several households
   * does on the page of one nothing of another.
   */
  async findSellers(viewer: Viewer, { sellerCode }: AtDesk = {}): Promise<HeldSeller[]> {
    if (sellerCode === undefined || sellerCode === null) return this.sellers.findHeldSellers(viewer, 'ship');
    const seller = await this.sellers.findHeldSeller(viewer, sellerCode, 'ship');
    return seller === undefined ? [] : [seller];
  }

  /** Whether the viewer may see what the seller has of it: who only ships for somebody may not. One statement a request. */
  async seesMoney({ viewer, loaders }: Pick<ViewerContext, 'viewer' | 'loaders'>, sellerId: string): Promise<boolean> {
    const seen = await loaders.load('order.sellers_seen', sellerId, async () => {
      const held = await this.sellers.findHeldSellers(viewer, 'money');
      return new Map(held.map(({ id }) => [id, true]));
    });
    return seen ?? false;
  }

  /** Locks a seller order of these sellers, after its order: what empties it ends the order, too. */
  async lock(tx: Transaction, code: string, sellers: readonly HeldSeller[]): Promise<LockedSellerOrder | undefined> {
    const found = await this.desk.findHeldId(tx, code, idsOf(sellers));
    if (found === undefined) return undefined;
    await this.orders.lockOrder(tx, found.orderId);
    return this.orders.lockSellerOrder(tx, found.id);
  }

  /** The same as it stands this moment, without a lock: to be shown, not to be changed. */
  async find(tx: Transaction, code: string, sellers: readonly HeldSeller[]): Promise<SellerOrderWithLines | undefined> {
    const found = await this.desk.findHeldId(tx, code, idsOf(sellers));
    const sellerOrder = found && (await this.orders.findSellerOrder(tx, code));
    return sellerOrder && { sellerOrder, lines: await this.orders.findLines(tx, [sellerOrder.id]) };
  }

  /** Keeps a step that a cooperative or an agent made for a household. What its own people do, the order itself tells. */
  async recordForOthers(
    tx: Transaction,
    order: { readonly id: string; readonly code: string; readonly sellerId: string },
    sellers: readonly HeldSeller[],
    { personId, action, what, details }: DeskStep,
  ): Promise<void> {
    const seller = sellers.find(({ id }) => id === order.sellerId);
    if (seller === undefined) throw new Error(`a step was made on ${order.code}, which nobody here holds`);
    if (seller.through === 'own') return;
    const entry = { action, subjectKind: 'seller-order', subjectId: order.id, outcome: 'done' } as const;
    await this.acting.record(tx, seller, { ...entry, actorId: personId, details: details ?? {} }, what);
  }
}

export function idsOf(sellers: readonly HeldSeller[]): string[] {
  return sellers.map(({ id }) => id);
}

/** What somebody did with an order for its seller, as it follows "for you". */
export function withOrder(done: Wording, code: string): Wording {
  return { 'zh-CN': `${done['zh-CN']} ${code}`, en: `${done.en} ${code}` };
}
