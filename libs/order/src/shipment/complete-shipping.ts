import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { ChangeLog } from '../order/change-log.js';
import type { ChangedBy } from '../order/order-change.entity.js';
import type { SellerOrderRow } from '../order/order.rows.js';
import { presumedDeliveryAt } from '../seller-order/deadlines.rules.js';
import { sellerOrderState } from '../seller-order/seller-order.states.js';
import type { Terms } from '../terms/terms.service.js';
import { ShippedRepository } from './shipped.repository.js';

const shipAll = statement(
  'order.ship_seller_order',
  `update orders.seller_orders set state = 'shipped', shipped_at = $2, next_step_at = $3 where id = $1`,
);

/** Nothing is left to leave: by the last parcel, or because the rest was cancelled. */
@Injectable()
export class CompleteShipping {
  constructor(
    @Inject(ShippedRepository) private readonly shipped: ShippedRepository,
    @Inject(ChangeLog) private readonly changes: ChangeLog,
  ) {}

  async complete(
    tx: Transaction,
    sellerOrder: SellerOrderRow,
    step: { readonly at: Date; readonly by: ChangedBy; readonly person?: string | undefined; readonly terms: Terms },
  ): Promise<void> {
    sellerOrderState.assertStep(sellerOrder.state, 'shipped');
    const shippedAt = await this.shipped.getLastShippedAt(tx, sellerOrder.id);
    const nextStepAt = presumedDeliveryAt(shippedAt, step.terms.presumeDeliveredAfterDays);
    await runIn(tx, shipAll, [sellerOrder.id, shippedAt, nextStepAt]);
    await this.changes.write(tx, [
      {
        orderId: sellerOrder.orderId,
        sellerOrderId: sellerOrder.id,
        fromState: sellerOrder.state,
        toState: 'shipped',
        at: step.at,
        by: step.by,
        person: step.person,
      },
    ]);
  }
}
