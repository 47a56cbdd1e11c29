import { Inject, Injectable } from '@nestjs/common';
import type { DeliveredEvent, EventBatchHandler, Subscription, Transaction } from '@shanhuo/database';
import { ORDER_PAID, ORDER_UNFULFILLABLE, PARCEL_SHIPPED, SELLER_ORDER_REDUCED, type OrderTold } from '@shanhuo/order';
import { Projection } from './projection.js';

const PROJECT_ORDERS = 'insight.project-orders';

/** Figures are right within five seconds; a run costs by the run. */
const REST_MS = 1_500;

/** What facts come of. One queue for all: whatever happened to an order, the same look at it finds everything. */
export const INSIGHT_SUBSCRIPTIONS: readonly Subscription[] = [
  ORDER_PAID,
  ORDER_UNFULFILLABLE,
  SELLER_ORDER_REDUCED,
  PARCEL_SHIPPED,
].map((event) => ({ event, subscriber: PROJECT_ORDERS }));

/** Projects the orders that something happened to; many events at once cost what one does. */
@Injectable()
export class ProjectOrders implements EventBatchHandler<OrderTold> {
  readonly subscriber = PROJECT_ORDERS;
  readonly restMs = REST_MS;

  constructor(@Inject(Projection) private readonly projection: Projection) {}

  async handleAll(tx: Transaction, events: readonly DeliveredEvent<OrderTold>[]): Promise<void> {
    await this.projection.project(
      tx,
      events.map(({ payload }) => payload.orderId),
    );
  }
}
