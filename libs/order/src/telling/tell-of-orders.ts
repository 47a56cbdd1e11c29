import { Inject, Injectable } from '@nestjs/common';
import type { DeliveredEvent, Transaction } from '@shanhuo/database';
import { fen, formatYuan, type Wording } from '@shanhuo/kernel';
import type { Details } from '@shanhuo/notice';
import type { PaymentReturned, RefundFailed, RefundSettled } from '@shanhuo/payment';
import type { OrderTold, SellerOrderTold } from '../order/order.events.js';
import { OrderSettings } from '../order/order.settings.js';
import type { ShippingExtended } from '../presale/presale.events.js';
import type { GoodsReceived, ParcelShipped, ShipByMissed } from '../seller-order/fulfilment.events.js';
import { momentInWords } from './moment.words.js';
import { OrderNotices, type ToldNews } from './order-notices.js';
import { ToldOrderRepository, type ToldSellerOrder } from './told-order.repository.js';

/** What is told of each event, except of money that goes back: of that, see TellOfRefunds. */
@Injectable()
export class TellOfOrders {
  constructor(
    @Inject(ToldOrderRepository) private readonly orders: ToldOrderRepository,
    @Inject(OrderNotices) private readonly notices: OrderNotices,
    @Inject(OrderSettings) private readonly settings: OrderSettings,
  ) {}

  /** Of many orders at once: every sale has this news, so it is what a sale costs. */
  async ordersPaid(tx: Transaction, events: readonly DeliveredEvent<OrderTold>[]): Promise<void> {
    const parts = await this.orders.findSellerOrders(
      tx,
      events.map(({ payload }) => payload.orderId),
    );
    const buyers = events.map(({ id: eventId, payload }) => {
      const order = parts.find(({ orderId }) => orderId === payload.orderId); // Each part names its order, too.
      if (order === undefined) throw new Error(`nothing to tell of ${payload.orderId}`);
      const details = {
        order: order.orderCode,
        amount: formatYuan(fen(order.totalFen)),
        link: `${this.settings.publicUrl}/orders/${order.orderCode}`,
      };
      return { order, news: { eventId, template: 'order-paid', details } as const };
    });
    // One event tells all sellers; whoever holds two of them is told once of each, so the part stands for the event.
    const sellers = parts.flatMap((part) => newsOfShipBy(part, part.id, 'seller-order-to-pack'));
    await this.notices.tellAll(tx, { buyers, sellers });
  }

  /** The seller was never told of it. */
  async unfulfillable(tx: Transaction, { id: eventId, payload }: DeliveredEvent<OrderTold>): Promise<void> {
    const order = await this.orders.getOrder(tx, payload.orderId);
    const details = { order: order.orderCode, amount: formatYuan(fen(order.totalFen)) };
    await this.notices.tellBuyer(tx, order, { eventId, template: 'unfulfillable', details });
  }

  async shipByNeared(tx: Transaction, { id: eventId, payload }: DeliveredEvent<SellerOrderTold>): Promise<void> {
    const order = await this.orders.getSellerOrder(tx, payload.sellerOrderId);
    await this.notices.tellAll(tx, { buyers: [], sellers: newsOfShipBy(order, eventId, 'seller-ship-by-near') });
  }

  async shipByMissed(tx: Transaction, { id: eventId, payload }: DeliveredEvent<ShipByMissed>): Promise<void> {
    const order = await this.orders.getSellerOrder(tx, payload.sellerOrderId);
    if (order.leftToShip === 0) return; // It left, or was cancelled, before this was told.
    const useUntil = new Date(payload.cancelAt);
    const details = { ...namesOf(order), until: momentInWords(useUntil) };
    await this.notices.tellSeller(tx, order, { eventId, template: 'seller-overdue', details, useUntil });
    await this.notices.tellBuyer(tx, order, { eventId, template: 'shipping-overdue', details, useUntil });
  }

  async shippingExtended(tx: Transaction, { id: eventId, payload }: DeliveredEvent<ShippingExtended>): Promise<void> {
    const order = await this.orders.getSellerOrder(tx, payload.sellerOrderId);
    if (order.leftToShip === 0) return; // It left, or was cancelled, before this was told.
    const useUntil = new Date(payload.until);
    const details = { ...namesOf(order), until: momentInWords(useUntil) };
    await this.notices.tellBuyer(tx, order, { eventId, template: 'shipping-extended', details, useUntil });
  }

  async parcelShipped(tx: Transaction, { id: eventId, payload }: DeliveredEvent<ParcelShipped>): Promise<void> {
    const order = await this.orders.getSellerOrder(tx, payload.sellerOrderId);
    const { carrier, carrierEn, trackingNumber } = await this.orders.getParcel(tx, payload.shipmentId);
    const details = { ...namesOf(order), carrier: { 'zh-CN': carrier, en: carrierEn }, number: trackingNumber };
    await this.notices.tellBuyer(tx, order, { eventId, template: 'parcel-shipped', details });
  }

  /** Who confirms it oneself needs no telling. */
  async goodsReceived(tx: Transaction, { id: eventId, payload }: DeliveredEvent<GoodsReceived>): Promise<void> {
    if (payload.by === 'buyer') return;
    const order = await this.orders.getSellerOrder(tx, payload.sellerOrderId);
    if (order.claimUntil === null) throw new Error(`${order.code} was received without an end of claims`);
    const details = { ...namesOf(order), until: momentInWords(order.claimUntil) };
    const news = { eventId, template: 'receipt-confirmed-by-time', details, useUntil: order.claimUntil } as const;
    await this.notices.tellBuyer(tx, order, news);
  }

  async refundSettled(tx: Transaction, event: DeliveredEvent<RefundSettled>): Promise<void> {
    await this.tellOfRefund(tx, event, 'refund-arrived');
  }

  async refundFailed(tx: Transaction, event: DeliveredEvent<RefundFailed>): Promise<void> {
    await this.tellOfRefund(tx, event, 'refund-delayed');
  }

  /** Money that names no order, or is no yuan, has nobody here to be told; the operator sees it. */
  async paymentReturned(tx: Transaction, { id: eventId, payload }: DeliveredEvent<PaymentReturned>): Promise<void> {
    if (payload.payableKind !== 'order' || payload.payableId === null || payload.currency !== 'CNY') return;
    const order = await this.orders.getOrder(tx, payload.payableId);
    const details = { order: order.orderCode, amount: formatYuan(fen(payload.amountMinor)) };
    await this.notices.tellBuyer(tx, order, { eventId, template: 'payment-returned', details });
  }

  private async tellOfRefund(
    tx: Transaction,
    { id: eventId, payload }: DeliveredEvent<RefundSettled>,
    template: 'refund-arrived' | 'refund-delayed',
  ): Promise<void> {
    if (payload.payableId === null) return;
    const order = await this.orders.getOrder(tx, payload.payableId);
    const details = { order: order.orderCode, amount: formatYuan(fen(payload.amountFen)) };
    await this.notices.tellBuyer(tx, order, { eventId, template, details });
  }
}

function newsOfShipBy(
  order: ToldSellerOrder,
  eventId: string,
  template: 'seller-order-to-pack' | 'seller-ship-by-near',
): ToldNews<ToldSellerOrder>[] {
  if (order.leftToShip === 0 || order.shipBy === null) return []; // Cancelled or shipped before this was told.
  const details = { ...namesOf(order), count: String(order.leftToShip), until: momentInWords(order.shipBy) };
  return [{ order, news: { eventId, template, details, useUntil: order.shipBy } }];
}

/** How both sides call a seller order. */
export function namesOf({ orderCode, code, sellerName, sellerNameEn }: ToldSellerOrder): Details {
  const seller: Wording = { 'zh-CN': sellerName, en: sellerNameEn };
  return { order: orderCode, code, seller };
}
