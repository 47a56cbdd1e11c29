import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentLanguage, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { Clock, toMoney, type Language, type MoneyValue } from '@shanhuo/kernel';
import { MoneyType } from '@shanhuo/kernel/graphql';
import { planCancellation } from '../cancellation/plan-cancellation.rules.js';
import { ChangeLog } from '../order/change-log.js';
import { OrderRepository } from '../order/order.repository.js';
import { OrderChangeType, SellerOrderStateEnum, ShipmentType } from '../order/seller-order.types.js';
import { ShipmentReader } from '../shipment/shipment.reader.js';
import { toShipment } from '../shipment/shipment.view.js';
import { toDeskLine, toDeskOrder } from './desk-order.view.js';
import { CarrierType, DeskLineType, DeskOrderConnectionType, DeskOrderType } from './desk-order.types.js';
import { DeskOrdersService } from './desk-orders.service.js';
import { toDeskChange } from './order-change.view.js';
import { loadChanges, loadLines, loadShipments } from './seller-order.loader.js';
import type { SellerOrderState } from './seller-order.states.js';
import { leftToShip } from './what-is-left.rules.js';

const MINE = 'orders of the sellers one holds';
const AT_DESK = 'At whose desk one looks: an order of another seller is not there. Of any seller one holds without it.';

/** A seller's orders. Whoever does not hold the seller is told of none. */
@Resolver(() => DeskOrderType)
export class DeskOrderResolver {
  constructor(
    @Inject(DeskOrdersService) private readonly desk: DeskOrdersService,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(ShipmentReader) private readonly parcels: ShipmentReader,
    @Inject(ChangeLog) private readonly steps: ChangeLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => DeskOrderConnectionType, {
    description: 'Orders of a seller one holds, newest first; what is not paid is not among them.',
  })
  async sellerOrders(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', { type: () => String, description: 'Short code of the seller.' }) sellerCode: string,
    @Args('states', { type: () => [SellerOrderStateEnum], nullable: true, description: 'Only these; all without it.' })
    states?: SellerOrderState[] | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Orders on the page, 1 to 100.' }) first = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the order before the page.' })
    after?: string | null,
  ): Promise<DeskOrderConnectionType> {
    const { nodes, pageInfo } = await this.desk.findPage(viewer, { sellerCode, states, first, after }, language);
    return { nodes: nodes.map((row) => toDeskOrder(row, this.clock.now())), pageInfo };
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => DeskOrderType, { nullable: true, description: 'An order of a seller one holds, by code; else null.' })
  async sellerOrder(
    @CurrentViewer() viewer: Viewer,
    @Args('code', { type: () => String, description: 'Short code of the seller order.' }) code: string,
    @Args('sellerCode', { type: () => String, nullable: true, description: AT_DESK }) sellerCode?: string | null,
  ): Promise<DeskOrderType | undefined> {
    const row = await this.desk.findOrder(viewer, code, { sellerCode });
    return row && toDeskOrder(row, this.clock.now());
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => [DeskOrderType], {
    description: 'What a seller one holds has to pack, the most urgent first.',
  })
  async packingList(
    @CurrentViewer() viewer: Viewer,
    @Args('sellerCode', { type: () => String, description: 'Short code of the seller.' }) sellerCode: string,
    @CurrentLanguage() language: Language,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 100.' }) first = 20,
  ): Promise<DeskOrderType[]> {
    const rows = await this.desk.findToPack(viewer, sellerCode, first, language);
    return rows.map((row) => toDeskOrder(row, this.clock.now()));
  }

  @Allow.everyone()
  @Query(() => [CarrierType], { description: 'Who carries parcels.' })
  async carriers(@Context() { language }: ViewerContext): Promise<CarrierType[]> {
    return (await this.parcels.listCarriers()).map(({ code, name }) => ({ code, name: name[language] }));
  }

  @Allow.asParent()
  @ResolveField(() => [DeskLineType], { description: 'What was ordered.' })
  async lines(
    @Parent() { row }: DeskOrderType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<DeskLineType[]> {
    const [lines, parcels] = await Promise.all([
      loadLines(loaders, this.orders, row.id),
      loadShipments(loaders, this.parcels, row.id),
    ]);
    return lines.map((line) => toDeskLine(line, row, parcels, language));
  }

  @Allow.asParent()
  @ResolveField(() => [ShipmentType], { description: 'Parcels, the first one first.' })
  async shipments(
    @Parent() { row }: DeskOrderType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<ShipmentType[]> {
    return (await loadShipments(loaders, this.parcels, row.id)).map((parcel) => toShipment(parcel, language));
  }

  @Allow.asParent()
  @ResolveField(() => Boolean, { description: 'Whether it can be refused now: not once a parcel left.' })
  async canRefuse(@Parent() { row }: DeskOrderType, @Context() { loaders }: ViewerContext): Promise<boolean> {
    return row.state === 'to_pack' && (await loadShipments(loaders, this.parcels, row.id)).length === 0;
  }

  @Allow.asParent()
  @ResolveField(() => MoneyType, {
    nullable: true,
    description: 'What the buyer would get back if it were refused now; null once it cannot be.',
  })
  async refundIfRefused(
    @Parent() { row }: DeskOrderType,
    @Context() { loaders }: ViewerContext,
  ): Promise<MoneyValue | null> {
    if (row.state !== 'to_pack' || (await loadShipments(loaders, this.parcels, row.id)).length > 0) return null;
    const lines = await loadLines(loaders, this.orders, row.id);
    const plan = planCancellation({ sellerOrder: row, lines }, leftToShip(lines, new Map()), new Map());
    return toMoney(plan.back.totalFen);
  }

  @Allow.asParent()
  @ResolveField(() => [OrderChangeType], { description: 'How it came to stand where it stands, oldest first.' })
  async changes(@Parent() { row }: DeskOrderType, @Context() { loaders }: ViewerContext): Promise<OrderChangeType[]> {
    return (await loadChanges(loaders, this.steps, row.id)).map(toDeskChange);
  }
}
