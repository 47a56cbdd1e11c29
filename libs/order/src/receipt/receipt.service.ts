import { Inject, Injectable } from '@nestjs/common';
import { Database, EventPublisher, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ViewerSession } from '@shanhuo/identity';
import { Clock, readShortCode } from '@shanhuo/kernel';
import { ChangeLog } from '../order/change-log.js';
import type { LockedSellerOrder } from '../order/order.repository.js';
import { BuyerAccess } from '../seller-order/buyer-access.js';
import { claimUntilOf } from '../seller-order/deadlines.rules.js';
import { GOODS_RECEIVED, idsOf, told, type GoodsReceived } from '../seller-order/fulfilment.events.js';
import { OrderNotFound, ReceiptNotExpected } from '../seller-order/fulfilment.failures.js';
import { sellerOrderState } from '../seller-order/seller-order.states.js';
import { classesKept, mayConfirmReceipt } from '../seller-order/what-is-left.rules.js';
import { TermsService, type Terms } from '../terms/terms.service.js';

const receive = statement(
  'order.receive_seller_order',
  `update orders.seller_orders
   set state = 'received', received_at = $2, received_by = $3, claim_until = $4, next_step_at = null,
     delivered_at = coalesce(delivered_at, $2)
   where id = $1`,
);

/** The buyer has the goods. */
export class ReceiptConfirmed {
  constructor(readonly sellerOrderCode: string) {}
}

/** Receipt of goods, by the buyer's word or by time: from then on the days run in which a claim may come. */
@Injectable()
export class ReceiptService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(BuyerAccess) private readonly access: BuyerAccess,
    @Inject(ChangeLog) private readonly changes: ChangeLog,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The buyer's word. A second one finds the receipt confirmed. */
  async confirm(
    session: ViewerSession,
    sellerOrderCode: string,
  ): Promise<ReceiptConfirmed | OrderNotFound | ReceiptNotExpected> {
    const code = readShortCode(sellerOrderCode);
    if (code === undefined) return new OrderNotFound();
    const terms = await this.terms.getTerms();
    return this.database.inTransaction(async (tx) => {
      const locked = await this.access.lock(tx, code, session.personId);
      if (locked === undefined) return new OrderNotFound();
      if (!mayConfirmReceipt(locked.sellerOrder)) return new ReceiptNotExpected();
      await this.receive(tx, locked, 'buyer', terms, session.personId);
      return new ReceiptConfirmed(code);
    });
  }

  /** The goods are there: the seller order is locked and may be received. */
  async receive(
    tx: Transaction,
    { sellerOrder, lines }: LockedSellerOrder,
    by: 'buyer' | 'time',
    terms: Terms,
    person?: string,
  ): Promise<void> {
    const { id, orderId, state: fromState } = sellerOrder;
    sellerOrderState.assertStep(fromState, 'received');
    const at = this.clock.now();
    await runIn(tx, receive, [id, at, by, claimUntilOf(at, classesKept(lines), terms)]);
    await this.changes.write(tx, [{ orderId, sellerOrderId: id, fromState, toState: 'received', at, by, person }]);
    const payload: GoodsReceived = { ...idsOf(sellerOrder), by };
    await this.events.publish(tx, told(GOODS_RECEIVED, payload));
  }
}
