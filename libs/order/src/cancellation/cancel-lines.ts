import { Inject, Injectable } from '@nestjs/common';
import { StockService } from '@shanhuo/catalog';
import type { Transaction } from '@shanhuo/database';
import { newId, type Fen } from '@shanhuo/kernel';
import { ChangeLog } from '../order/change-log.js';
import { orderState } from '../order/order.states.js';
import type { ChangedBy } from '../order/order-change.entity.js';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';
import { CompleteShipping } from '../shipment/complete-shipping.js';
import { sellerOrderState, type CancelledBy } from '../seller-order/seller-order.states.js';
import type { Terms } from '../terms/terms.service.js';
import type { CancellationKind, RefusalKind } from './cancellation.entity.js';
import { CancellationRepository, type CancelledLine } from './cancellation.repository.js';
import { leavesSomething, type CancellationPlan } from './plan-cancellation.rules.js';
import { ReductionService } from './reduction.service.js';

/** Who cancels, why, and whether the goods can be sold to somebody else. */
export interface CancelWish {
  readonly kind: Extract<
    CancellationKind,
    'buyer' | 'overdue' | 'refused' | 'deadline' | 'extension_refused' | 'window_passed'
  >;
  readonly reason?: string | undefined;
  readonly refusal?: RefusalKind | undefined;
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
  extension_refused: { cancelledBy: 'buyer', changedBy: 'buyer' },
  window_passed: { cancelledBy: 'deadline', changedBy: 'time' },
};

/** Takes lines, or some of them, out of a seller order that is locked, order first. */
@Injectable()
export class CancelLines {
  constructor(
    @Inject(CancellationRepository) private readonly cancellations: CancellationRepository,
    @Inject(ReductionService) private readonly reduction: ReductionService,
    @Inject(CompleteShipping) private readonly completeShipping: CompleteShipping,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(ChangeLog) private readonly changes: ChangeLog,
  ) {}

  /** Does as it was planned under the lock: refunds, gives stock back, and ends what has nothing left. */
  async cancel(tx: Transaction, plan: CancellationPlan, wish: CancelWish): Promise<Cancelled> {
    const { sellerOrder, lines } = plan;
    const cancellationId = newId();
    const taken: CancelledLine[] = plan.asked.map((each) => ({ ...each, id: newId() }));
    await this.cancellations.keepLines(tx, lines);
    if (comesBack(wish.kind)) await this.giveBack(tx, taken, lines);
    const refundFen = await this.reduction.reduce(tx, sellerOrder, lines, { ...wish, cancellationId, lines: taken });

    if (!leavesSomething(plan)) {
      if (plan.shipped.size > 0)
        await this.completeShipping.complete(tx, sellerOrder, { ...wish, by: BY[wish.kind].changedBy });
      else await this.end(tx, sellerOrder, wish);
    }
    return { cancellationId, refundFen };
  }

  private async end(tx: Transaction, sellerOrder: SellerOrderRow, wish: CancelWish): Promise<void> {
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

/**
 * A buyer's change of mind leaves goods to sell. Where the seller refused, or was silent for days, there may be none. What
 * was sold ahead was a quantity promised of a harvest: given back it can be promised again, as long as its window sells.
 */
function comesBack(kind: CancelWish['kind']): boolean {
  return kind !== 'refused' && kind !== 'deadline';
}
