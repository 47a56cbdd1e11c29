import { Inject, Injectable } from '@nestjs/common';
import { Clock, fen, readLanguage } from '@shanhuo/kernel';
import {
  PaymentNotOpen,
  PaymentService,
  type CheckoutWish,
  type PageToOpen,
  type PayItem,
  type PaymentPage,
  type PaymentsClosed,
  type PaymentUnavailable,
} from '@shanhuo/payment';
import { OrderAccess, type OrderAsker } from '../order/order.access.js';
import { OrderRepository } from '../order/order.repository.js';
import type { OrderLineRow, OrderRow } from '../order/order.rows.js';
import { OrderSettings } from '../order/order.settings.js';
import { OrderNotFound } from '../seller-order/fulfilment.failures.js';
import { OrderNotPayable } from './checkout.failures.js';

/** What an order is made of, for the page on which it is paid. */
export type PayableLine = Pick<OrderLineRow, 'title' | 'titleEn' | 'label' | 'labelEn' | 'unitPriceFen' | 'quantity'>;

/** What of an order the page needs. */
export type PayableOrder = Pick<OrderRow, 'id' | 'code' | 'state' | 'payUntil' | 'language' | 'freightFen'>;

/** Opens the provider's page for an order, outside any transaction. */
@Injectable()
export class StartPayment {
  constructor(
    @Inject(OrderAccess) private readonly access: OrderAccess,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(PaymentService) private readonly payments: PaymentService,
    @Inject(OrderSettings) private readonly settings: OrderSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The page to pay an order on, for its buyer; a page that is open already is answered again. */
  async start(
    orderCode: string,
    asker: OrderAsker,
  ): Promise<PaymentPage | OrderNotFound | OrderNotPayable | PaymentUnavailable | PaymentsClosed> {
    const seen = await this.access.findOrder(orderCode, asker);
    if (seen === undefined) return new OrderNotFound();
    return this.openPage(seen.row, await this.findLines(seen.row.id));
  }

  /** The page of an order whose buyer is known to ask. */
  async openPage(
    order: PayableOrder,
    lines: readonly PayableLine[],
  ): Promise<PaymentPage | OrderNotPayable | PaymentUnavailable | PaymentsClosed> {
    if (order.state !== 'placed' || order.payUntil <= this.clock.now()) return new OrderNotPayable();
    const opened = await this.payments.startCheckout(this.wishOf(order, lines));
    return opened instanceof PaymentNotOpen ? new OrderNotPayable() : opened;
  }

  /** The page that was written down when its order was placed, of which nobody else can know yet. */
  async openFirstPage(page: PageToOpen): Promise<PaymentPage | OrderNotPayable | PaymentUnavailable | PaymentsClosed> {
    const opened = await this.payments.openPage(page);
    return opened instanceof PaymentNotOpen ? new OrderNotPayable() : opened;
  }

  /** What is asked of the provider for an order. */
  wishOf(order: PayableOrder, lines: readonly PayableLine[]): CheckoutWish {
    const page = `${this.settings.publicUrl}/orders/${order.code}`;
    return {
      payableId: order.id,
      items: itemsOf(order, lines),
      successUrl: `${page}?paid=1`,
      cancelUrl: `${page}?paid=0`,
      language: readLanguage(order.language),
    };
  }

  async findLines(orderId: string): Promise<OrderLineRow[]> {
    const sellerOrders = await this.orders.findSellerOrders(undefined, [orderId]);
    return this.orders.findLines(
      undefined,
      sellerOrders.map(({ id }) => id),
    );
  }
}

function itemsOf({ language, freightFen }: PayableOrder, lines: readonly PayableLine[]): PayItem[] {
  const english = language === 'en';
  const goods = lines.map((line) => ({
    name: english ? `${line.titleEn}, ${line.labelEn}` : `${line.title} ${line.label}`,
    amountFen: fen(line.unitPriceFen),
    quantity: line.quantity,
  }));
  if (freightFen === 0) return goods;
  return [...goods, { name: english ? 'Parcels' : '运费', amountFen: fen(freightFen), quantity: 1 }];
}
