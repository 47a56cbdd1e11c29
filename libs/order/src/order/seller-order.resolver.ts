import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { LedgerReader } from '@shanhuo/payment';
import { toMoneyStory } from '../money/money-story.view.js';
import { toOrderChange } from '../seller-order/order-change.view.js';
import { loadChanges, loadLines, loadShipments, loadStory } from '../seller-order/seller-order.loader.js';
import { ShipmentReader } from '../shipment/shipment.reader.js';
import { toShipment } from '../shipment/shipment.view.js';
import { ChangeLog } from './change-log.js';
import { MoneyStoryType, OrderLineType } from './order-line.types.js';
import { OrderRepository } from './order.repository.js';
import { toOrderLine } from './order.view.js';
import { OrderChangeType, SellerOrderType, ShipmentType } from './seller-order.types.js';

/** What belongs to a seller order, each relation in one statement for all that are asked for. */
@Resolver(() => SellerOrderType)
export class SellerOrderResolver {
  constructor(
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(ChangeLog) private readonly changeLog: ChangeLog,
    @Inject(ShipmentReader) private readonly parcels: ShipmentReader,
  ) {}

  @Allow.asParent()
  @ResolveField(() => [OrderLineType], { description: 'What was ordered of this seller.' })
  async lines(@Parent() { row }: SellerOrderType, @Context() context: ViewerContext): Promise<OrderLineType[]> {
    const lines = await loadLines(context.loaders, this.orders, row.id);
    return lines.map((line) => toOrderLine(line, context.language));
  }

  @Allow.asParent()
  @ResolveField(() => [ShipmentType], { description: 'Parcels, the first one first.' })
  async shipments(@Parent() { row }: SellerOrderType, @Context() context: ViewerContext): Promise<ShipmentType[]> {
    const parcels = await loadShipments(context.loaders, this.parcels, row.id);
    return parcels.map((parcel) => toShipment(parcel, context.language));
  }

  @Allow.asParent()
  @ResolveField(() => [OrderChangeType], { description: 'How it came to stand where it stands, oldest first.' })
  async changes(@Parent() { row }: SellerOrderType, @Context() context: ViewerContext): Promise<OrderChangeType[]> {
    return (await loadChanges(context.loaders, this.changeLog, row.id)).map(toOrderChange);
  }
}

/** Where the money of a line went, as the ledger has it. */
@Resolver(() => OrderLineType)
export class MoneyStoryResolver {
  constructor(@Inject(LedgerReader) private readonly ledger: LedgerReader) {}

  @Allow.asParent()
  @ResolveField(() => MoneyStoryType, {
    nullable: true,
    description: 'Where its money went; null while nothing was paid.',
  })
  async story(@Parent() { row }: OrderLineType, @Context() context: ViewerContext): Promise<MoneyStoryType | null> {
    return toMoneyStory(row, await loadStory(context.loaders, this.ledger, row.id));
  }
}
