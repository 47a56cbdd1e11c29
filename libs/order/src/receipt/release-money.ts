import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, runIn, statement, type Transaction } from '@shanhuo/database';
import { LedgerService } from '@shanhuo/payment';
import type { SellerOrderRow } from '../order/order.rows.js';
import { idsOf, MONEY_RELEASED } from '../seller-order/fulfilment.events.js';

const keepReleased = statement('order.keep_released', `update orders.seller_orders set released_at = $2 where id = $1`);

/** Received, and the time for claims is over: the money is the seller's to dispose of (rules.md 23). */
@Injectable()
export class ReleaseMoney {
  constructor(
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(EventPublisher) private readonly events: EventPublisher,
  ) {}

  isDue({ state, claimUntil, releasedAt }: SellerOrderRow, at: Date): boolean {
    return state === 'received' && releasedAt === null && claimUntil !== null && claimUntil <= at;
  }

  /** The seller order is locked, due, and its money not on hold. */
  async release(tx: Transaction, sellerOrder: SellerOrderRow, at: Date): Promise<void> {
    await this.ledger.release(tx, { groupId: sellerOrder.id, causeId: sellerOrder.id });
    await runIn(tx, keepReleased, [sellerOrder.id, at]);
    await this.events.publish(tx, { name: MONEY_RELEASED, payload: idsOf(sellerOrder) });
  }
}
