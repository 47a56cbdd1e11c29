import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { SellerAccess } from '@shanhuo/village-seller';
import { OrderRepository, type LockedSellerOrder } from '../order/order.repository.js';
import { DeskOrdersRepository } from './desk-orders.repository.js';

/** Which seller orders a viewer may work on: those of the sellers they hold. "Not yours" and "not there" answer alike. */
@Injectable()
export class DeskAccess {
  constructor(
    @Inject(SellerAccess) private readonly sellers: SellerAccess,
    @Inject(DeskOrdersRepository) private readonly desk: DeskOrdersRepository,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
  ) {}

  /** Asked before a transaction is opened. */
  async findSellerIds(viewer: Viewer): Promise<string[]> {
    return (await this.sellers.findHeldSellers(viewer)).map(({ id }) => id);
  }

  /** Locks a seller order of these sellers, after its order: what empties it ends the order, too. */
  async lock(tx: Transaction, code: string, sellerIds: readonly string[]): Promise<LockedSellerOrder | undefined> {
    const found = await this.desk.findHeldId(tx, code, sellerIds);
    if (found === undefined) return undefined;
    await this.orders.lockOrder(tx, found.orderId);
    return this.orders.lockSellerOrder(tx, found.id);
  }
}
