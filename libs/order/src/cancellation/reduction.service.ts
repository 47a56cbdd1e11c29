import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, type Transaction } from '@shanhuo/database';
import type { Fen } from '@shanhuo/kernel';
import { RefundService } from '@shanhuo/payment';
import { EndHold } from '../money-hold/end-hold.js';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';
import { sharesOf } from '../shares/seller-order-shares.js';
import { idsOf, SELLER_ORDER_REDUCED, told, type SellerOrderReduced } from '../seller-order/fulfilment.events.js';
import type { CancellationKind, RefusalKind } from './cancellation.entity.js';
import { CancellationRepository, type CancelledLine } from './cancellation.repository.js';

/** Why a seller order costs less from now on, and who said so. */
export interface Reduction {
  readonly cancellationId: string;
  readonly kind: CancellationKind;
  readonly reason?: string | undefined;
  readonly refusal?: RefusalKind | undefined;
  readonly at: Date;
  readonly person?: string | undefined;
  readonly lines?: readonly CancelledLine[];
}

/** The one way by which money of a seller order goes back: worked out anew, owed, kept as a decision, and told. */
@Injectable()
export class ReductionService {
  constructor(
    @Inject(RefundService) private readonly refunds: RefundService,
    @Inject(CancellationRepository) private readonly cancellations: CancellationRepository,
    @Inject(EndHold) private readonly holds: EndHold,
    @Inject(EventPublisher) private readonly events: EventPublisher,
  ) {}

  /**
   * `sellerOrder` and `lines` are as they are from now on, and the caller holds the lock. Returns what goes back: the
   * difference to what the ledger says, so the same decision twice refunds once.
   */
  async reduce(
    tx: Transaction,
    sellerOrder: SellerOrderRow,
    lines: readonly OrderLineRow[],
    reduction: Reduction,
  ): Promise<Fen> {
    const { cancellationId, kind, reason, refusal, at, person } = reduction;
    const { shares } = sharesOf(sellerOrder, lines);
    const { amountFen } = await this.refunds.changeShares(tx, {
      payableId: sellerOrder.orderId,
      groupId: sellerOrder.id,
      shares,
      cause: { kind, id: cancellationId },
    });
    // Nothing is kept back of nothing.
    if (shares.length === 0) await this.holds.end(tx, sellerOrder, { at, by: 'refund' });
    await this.cancellations.add(tx, {
      id: cancellationId,
      sellerOrderId: sellerOrder.id,
      kind,
      reason,
      refundFen: amountFen,
      madeAt: at,
      madeBy: person,
      lines: reduction.lines ?? [],
    });
    const payload: SellerOrderReduced = {
      ...idsOf(sellerOrder),
      cancellationId,
      kind,
      refusal,
      refundFen: amountFen,
    };
    await this.events.publish(tx, told(SELLER_ORDER_REDUCED, payload));
    return amountFen;
  }
}
