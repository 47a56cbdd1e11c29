import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Sealer, type Viewer, type ViewerSession } from '@shanhuo/identity';
import { readShortCode } from '@shanhuo/kernel';
import { ActingFor } from '@shanhuo/village-seller';
import { plainPhone } from '../address/delivery.fields.js';
import { OrderRepository } from '../order/order.repository.js';
import { type AtDesk, DeskAccess, idsOf, withOrder } from './desk-access.js';
import { areaNamesOf, DeskOrdersRepository } from './desk-orders.repository.js';
import { DeliveryClosed, OrderNotFound } from './fulfilment.failures.js';
import type { SellerOrderState } from './seller-order.states.js';

/** While a parcel is to be sent, or may have to be asked after. */
const OPEN: readonly SellerOrderState[] = ['to_pack', 'shipped'];

/** Where a parcel goes, in plain. */
export class DeliveryRevealed {
  constructor(
    readonly recipient: string,
    readonly phone: string,
    readonly areaNames: readonly string[],
    readonly detail: string,
  ) {}
}

/** Shows a seller the door a parcel goes to, and keeps that it was shown, to whom and what for (rules.md 7). */
@Injectable()
export class RevealDeliveryService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DeskAccess) private readonly access: DeskAccess,
    @Inject(DeskOrdersRepository) private readonly desk: DeskOrdersRepository,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(ActingFor) private readonly acting: ActingFor,
    @Inject(Sealer) private readonly sealer: Sealer,
  ) {}

  async reveal(
    viewer: Viewer,
    session: ViewerSession,
    { sellerOrderCode, ...desk }: { readonly sellerOrderCode: string } & AtDesk,
  ): Promise<DeliveryRevealed | OrderNotFound | DeliveryClosed> {
    const code = readShortCode(sellerOrderCode);
    const sellers = await this.access.findSellers(viewer, desk);
    const order = code && (await this.desk.find(code, idsOf(sellers)));
    if (!order) return new OrderNotFound();
    if (!OPEN.includes(order.state)) return new DeliveryClosed();
    const seller = sellers.find(({ id }) => id === order.sellerId);
    if (seller === undefined) throw new Error(`${order.code} was found, and nobody here holds it`);
    const look = {
      actorId: session.personId,
      action: 'delivery.revealed',
      subjectKind: 'seller-order',
      subjectId: order.id,
      outcome: 'done',
      details: { purpose: 'ship the parcel', sellerOrderCode: order.code },
    } as const;
    const what = withOrder({ 'zh-CN': '查看了收货地址，订单', en: 'looked at the address of order' }, order.code);
    // Kept before it is shown: no look goes unseen because something failed in between.
    await this.database.inTransaction((tx) => this.acting.record(tx, seller, look, what));
    const [sealed] = await this.orders.findDelivery([order.orderId]);
    if (sealed === undefined) throw new Error(`order of ${order.code} goes nowhere`);
    const open = (column: string, value: string): string =>
      this.sealer.open(value, { table: 'orders.orders', column, row: order.orderId });
    return new DeliveryRevealed(
      open('sealed_recipient', sealed.sealedRecipient),
      plainPhone(open('sealed_phone', sealed.sealedPhone)),
      areaNamesOf(order),
      open('sealed_detail', sealed.sealedDetail),
    );
  }
}
