import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, Sealer, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { Clock, fen, toMoney } from '@shanhuo/kernel';
import { byKey } from '@shanhuo/kernel/graphql';
import { PaymentReader } from '@shanhuo/payment';
import { plainPhone } from '../address/delivery.fields.js';
import { OrderAccess } from './order.access.js';
import { OrderRepository } from './order.repository.js';
import type { SealedDelivery, SellerOrderRow } from './order.rows.js';
import { OrderConnectionType, OrderDeliveryType, OrderPaymentType, OrderType } from './order.types.js';
import { AREA_SEPARATOR, toOrder, toSellerOrder } from './order.view.js';
import { refundReason } from './refund.words.js';
import { SellerOrderType } from './seller-order.types.js';

/** Orders as their buyers see them. */
@Resolver(() => OrderType)
export class OrderResolver {
  constructor(
    @Inject(OrderAccess) private readonly access: OrderAccess,
    @Inject(OrderRepository) private readonly orderRows: OrderRepository,
    @Inject(PaymentReader) private readonly payments: PaymentReader,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.everyone()
  @Query(() => OrderType, {
    nullable: true,
    description: 'One’s own order by code, or, masked and for two hours, the order of a guest’s receipt; else null.',
  })
  async order(
    @Context() { viewer }: ViewerContext,
    @Args('code', { type: () => String, description: 'Code of the order.' }) code: string,
    @Args('receiptToken', { type: () => String, nullable: true, description: 'A guest’s receipt.' })
    receiptToken?: string | null,
  ): Promise<OrderType | undefined> {
    const seen = await this.access.findOrder(code, { personId: viewer.personId, receiptToken });
    return seen && toOrder(seen);
  }

  @Allow.signedIn('one’s own orders')
  @Query(() => OrderConnectionType, {
    description: 'One’s own orders, newest first, with those placed as a guest under the phone of the account.',
  })
  async orders(
    @CurrentSession() session: ViewerSession,
    @Context() { language }: ViewerContext,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Orders on the page, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the order before the page.' })
    after?: string | null,
  ): Promise<OrderConnectionType> {
    const { nodes, pageInfo } = await this.access.findPage(session.personId, first, after ?? undefined, language);
    return { nodes: nodes.map(toOrder), pageInfo };
  }

  @Allow.asParent()
  @ResolveField(() => [SellerOrderType], { description: 'The parts of the sellers.' })
  async sellerOrders(@Parent() { seen }: OrderType, @Context() context: ViewerContext): Promise<SellerOrderType[]> {
    const rows = await context.loaders.load('order.seller_orders', seen.row.id, async (ids) =>
      Map.groupBy<string, SellerOrderRow>(
        await this.orderRows.findSellerOrders(undefined, ids),
        ({ orderId }) => orderId,
      ),
    );
    return (rows ?? []).map((row) => toSellerOrder(row, seen.masked, this.clock.now(), context.language));
  }

  @Allow.asParent()
  @ResolveField(() => OrderDeliveryType, { description: 'Where it goes.' })
  async delivery(@Parent() { seen }: OrderType, @Context() context: ViewerContext): Promise<OrderDeliveryType> {
    const { row, masked } = seen;
    const areaNames = row.areaNames.split(AREA_SEPARATOR);
    // Of a forgotten order nothing but the province is left, masked or not.
    if (masked || row.forgottenAt !== null) {
      return { areaNames, recipient: row.maskedRecipient, phone: row.maskedPhone, detail: null };
    }
    const sealed = await context.loaders.load<SealedDelivery>('order.deliveries', row.id, async (ids) =>
      byKey(await this.orderRows.findDelivery(ids), ({ id }) => id),
    );
    if (sealed === undefined) throw new Error(`order ${row.code} goes nowhere`);
    const open = (column: string, value: string) =>
      this.sealer.open(value, { table: 'orders.orders', column, row: row.id });
    return {
      areaNames,
      recipient: open('sealed_recipient', sealed.sealedRecipient),
      phone: plainPhone(open('sealed_phone', sealed.sealedPhone)),
      detail: open('sealed_detail', sealed.sealedDetail),
    };
  }

  @Allow.asParent()
  @ResolveField(() => OrderPaymentType, { nullable: true, description: 'Its payment.' })
  async payment(@Parent() { seen }: OrderType, @Context() context: ViewerContext): Promise<OrderPaymentType | null> {
    const payment = await context.loaders.load('order.payments', seen.row.id, (ids) =>
      this.payments.findOfPayables(ids),
    );
    if (payment === undefined) return null;
    return {
      ...payment,
      refunds: payment.refunds.map(({ amountFen, causeKind, ...refund }) => ({
        ...refund,
        amount: toMoney(fen(amountFen)),
        reason: refundReason(causeKind, context.language),
      })),
    };
  }
}
