import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, runIn, statement } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { LedgerService } from '@shanhuo/payment';
import { idsOf, MONEY_RELEASED } from '../seller-order/fulfilment.events.js';
import { DUE_STEPS } from './due.repository.js';
import { Sweep } from './sweep.js';

const keepReleased = statement('order.keep_released', `update orders.seller_orders set released_at = $2 where id = $1`);

/** Received, and the time for claims is over: the money is the seller's to dispose of (rules.md 23). */
@Injectable()
export class ReleaseSweep {
  constructor(
    @Inject(Sweep) private readonly sweep: Sweep,
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.sweep.run(DUE_STEPS.release, now, async (tx, { sellerOrder }) => {
      await this.ledger.release(tx, { groupId: sellerOrder.id, causeId: sellerOrder.id });
      await runIn(tx, keepReleased, [sellerOrder.id, now]);
      await this.events.publish(tx, { name: MONEY_RELEASED, payload: idsOf(sellerOrder) });
    });
  }
}
