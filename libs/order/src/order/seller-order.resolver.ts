import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { addFen, toMoney } from '@shanhuo/kernel';
import { LedgerReader, SHARE_ROLES, type ShareRole } from '@shanhuo/payment';
import { ShipmentReader } from '../shipment/shipment.reader.js';
import type { SellerOrderState } from '../seller-order/seller-order.states.js';
import { ChangeLog } from './change-log.js';
import { MoneyStoryType, OrderLineType } from './order-line.types.js';
import { OrderRepository } from './order.repository.js';
import type { OrderChangeRow, OrderLineRow } from './order.rows.js';
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
    const lines = await context.loaders.load('order.lines', row.id, async (ids) =>
      Map.groupBy<string, OrderLineRow>(
        await this.orders.findLines(undefined, ids),
        ({ sellerOrderId }) => sellerOrderId,
      ),
    );
    return (lines ?? []).map((line) => toOrderLine(line, context.language));
  }

  @Allow.asParent()
  @ResolveField(() => [ShipmentType], { description: 'Parcels, the first one first.' })
  async shipments(@Parent() { row }: SellerOrderType, @Context() context: ViewerContext): Promise<ShipmentType[]> {
    const { language } = context;
    const parcels = await context.loaders.load('order.shipments', row.id, (ids) => this.parcels.findOf(ids));
    return (parcels ?? []).map(({ carrierName, lines, ...parcel }) => ({
      ...parcel,
      carrierName: carrierName[language],
      lines: lines.map((line) => ({ ...line, title: line.title[language] })),
    }));
  }

  @Allow.asParent()
  @ResolveField(() => [OrderChangeType], { description: 'How it came to stand where it stands, oldest first.' })
  async changes(@Parent() { row }: SellerOrderType, @Context() context: ViewerContext): Promise<OrderChangeType[]> {
    const changes = await context.loaders.load('order.changes', row.id, async (ids) =>
      Map.groupBy<string, OrderChangeRow>(await this.changeLog.findOf(ids), ({ sellerOrderId }) => sellerOrderId ?? ''),
    );
    return (changes ?? []).map(({ toState, changedAt, byKind, reason }) => ({
      toState: toState as SellerOrderState,
      at: changedAt,
      by: byKind,
      reason,
    }));
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
    const parts = await context.loaders.load('order.stories', row.id, (ids) => this.ledger.findStories(ids));
    if (parts === undefined) return null;
    return {
      total: toMoney(addFen(...parts.values())),
      parts: SHARE_ROLES.flatMap((role) => {
        const amountFen = parts.get(role);
        return amountFen === undefined
          ? []
          : [{ role, amount: toMoney(amountFen), basisPoints: basisPointsOf(role, row) }];
      }),
    };
  }
}

function basisPointsOf(role: ShareRole, line: OrderLineRow): number | null {
  switch (role) {
    case 'cooperative':
      return line.cooperativeBp;
    case 'platform':
      return line.platformBp;
    case 'payment_cost':
      return line.paymentCostBp;
    case 'grower':
    case 'freight':
      return null;
  }
}
