import { Inject, Injectable } from '@nestjs/common';
import { StockService } from '@shanhuo/catalog';
import type { Transaction } from '@shanhuo/database';
import { newId, type Fen } from '@shanhuo/kernel';
import { ChangeLog } from '../order/change-log.js';
import { orderState } from '../order/order.states.js';
import type { LockedSellerOrder } from '../order/order.repository.js';
import type { ChangedBy } from '../order/order-change.entity.js';
import type { OrderLineRow } from '../order/order.rows.js';
import { CompleteShipping } from '../shipment/complete-shipping.js';
import { packedGramsOf } from '../shipment/packed-weight.rules.js';
import { quantitiesOf, ShippedRepository, type ShippedLineRow } from '../shipment/shipped.repository.js';
import { sellerOrderState, type CancelledBy } from '../seller-order/seller-order.states.js';
import { leftToShip, type LineQuantity } from '../seller-order/what-is-left.rules.js';
import type { Terms } from '../terms/terms.service.js';
import type { CancellationKind } from './cancellation.entity.js';
import { CancellationRepository, type CancelledLine } from './cancellation.repository.js';
import { ReductionService } from './reduction.service.js';

/** Who cancels, why, and whether the goods can be sold to somebody else. */
export interface CancelWish {
  readonly kind: Extract<CancellationKind, 'buyer' | 'overdue' | 'refused' | 'deadline'>;
  readonly reason?: string | undefined;
  readonly person?: string | undefined;
  readonly at: Date;
  readonly terms: Terms;
}

/** What came of it. */
export interface Cancelled {
  readonly cancellationId: string;
  readonly refundFen: Fen;
}

const BY: Readonly<Record<CancelWish['kind'], { readonly cancelledBy: CancelledBy; readonly changedBy: ChangedBy }>> = {
  buyer: { cancelledBy: 'buyer', changedBy: 'buyer' },
  overdue: { cancelledBy: 'buyer', changedBy: 'buyer' },
  refused: { cancelledBy: 'seller', changedBy: 'seller' },
  deadline: { cancelledBy: 'deadline', changedBy: 'time' },
};

/** Takes lines, or some of them, out of a seller order that is locked, order first. */
@Injectable()
export class CancelLines {
  constructor(
    @Inject(CancellationRepository) private readonly cancellations: CancellationRepository,
    @Inject(ReductionService) private readonly reduction: ReductionService,
    @Inject(ShippedRepository) private readonly shipped: ShippedRepository,
    @Inject(CompleteShipping) private readonly completeShipping: CompleteShipping,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(ChangeLog) private readonly changes: ChangeLog,
  ) {}

  /** `asked` fits into what is left to ship. Refunds, gives stock back, and ends what has nothing left. */
  async cancel(
    tx: Transaction,
    { sellerOrder, lines: before }: LockedSellerOrder,
    asked: readonly LineQuantity[],
    wish: CancelWish,
  ): Promise<Cancelled> {
    const cancellationId = newId();
    const shipped = await this.shipped.findShipped(tx, sellerOrder.id);
    const taken: CancelledLine[] = asked.map((each) => ({ ...each, id: newId() }));
    const lines = before.map((line) => without(line, taken, shipped.get(line.id)));
    await this.cancellations.keepLines(tx, lines);
    if (comesBack(wish.kind)) await this.giveBack(tx, taken, lines);
    const refundFen = await this.reduction.reduce(tx, sellerOrder, lines, { ...wish, cancellationId, lines: taken });

    if (leftToShip(lines, quantitiesOf(shipped)).length === 0) {
      if (shipped.size > 0)
        await this.completeShipping.complete(tx, sellerOrder, { ...wish, by: BY[wish.kind].changedBy });
      else await this.end(tx, { sellerOrder, lines }, wish);
    }
    return { cancellationId, refundFen };
  }

  private async end(tx: Transaction, { sellerOrder }: LockedSellerOrder, wish: CancelWish): Promise<void> {
    const { at, reason, person } = wish;
    const { cancelledBy, changedBy: by } = BY[wish.kind];
    const { id: sellerOrderId, orderId, state: fromState } = sellerOrder;
    sellerOrderState.assertStep(fromState, 'cancelled');
    await this.cancellations.cancelSellerOrder(tx, sellerOrderId, at, cancelledBy, reason);
    const change = { orderId, toState: 'cancelled', at, by, person, reason } as const;
    await this.changes.write(tx, [{ ...change, sellerOrderId, fromState }]);
    if (!(await this.cancellations.cancelEmptyOrder(tx, orderId, at))) return;
    orderState.assertStep('paid', 'cancelled');
    await this.changes.write(tx, [{ ...change, fromState: 'paid' }]);
  }

  private async giveBack(
    tx: Transaction,
    taken: readonly CancelledLine[],
    lines: readonly OrderLineRow[],
  ): Promise<void> {
    const variants = new Map(lines.map(({ id, variantId }) => [id, variantId]));
    await this.stock.returnStock(
      tx,
      taken.map(({ id, lineId, quantity }) => ({ returnId: id, variantId: variants.get(lineId) ?? '', quantity })),
    );
  }
}

/** A buyer's change of mind leaves goods to sell. Where the seller refused, or was silent for days, there may be none. */
function comesBack(kind: CancelWish['kind']): boolean {
  return kind === 'buyer' || kind === 'overdue';
}

function without(
  line: OrderLineRow,
  taken: readonly LineQuantity[],
  shipped: ShippedLineRow | undefined,
): OrderLineRow {
  const quantity = taken.find(({ lineId }) => lineId === line.id)?.quantity ?? 0;
  const left = { ...line, cancelledQuantity: line.cancelledQuantity + quantity };
  return { ...left, packedGrams: packedGramsOf(left, shipped) };
}
