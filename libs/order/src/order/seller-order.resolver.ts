import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { MAX_PAGE_SIZE, readPageSize } from '@shanhuo/kernel';
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
  async lines(
    @Parent() { row }: SellerOrderType,
    @Context() { loaders, language }: ViewerContext,
    @Args('first', { type: () => Int, nullable: true, description: 'Only so many, 1 to 100; all without it.' })
    first?: number | null,
  ): Promise<OrderLineType[]> {
    const most = readPageSize(first ?? MAX_PAGE_SIZE, language);
    const lines = await loadLines(loaders, this.orders, row.id);
    return lines.slice(0, most).map((line) => toOrderLine(line, language));
  }

  @Allow.asParent()
  @ResolveField(() => Int, { description: 'How many different goods were ordered of this seller.' })
  async lineCount(@Parent() { row }: SellerOrderType, @Context() { loaders }: ViewerContext): Promise<number> {
    return (await loadLines(loaders, this.orders, row.id)).length;
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
  @ResolveField(() => MoneyStoryType, { nullable: true })
  async story(@Parent() { row }: OrderLineType, @Context() context: ViewerContext): Promise<MoneyStoryType | null> {
    return toMoneyStory(row, await loadStory(context.loaders, this.ledger, row.id));
  }
}
