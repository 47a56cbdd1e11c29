import { Inject, Injectable } from '@nestjs/common';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type ViewerSession } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, toMoney, type Fen, type Language, type MoneyValue } from '@shanhuo/kernel';
import { z } from 'zod';
import type { SellerOrderWithLines } from '../order/order.repository.js';
import { BuyerAccess } from '../seller-order/buyer-access.js';
import { isPastShipBy } from '../seller-order/deadlines.rules.js';
import { OrderNotCancellable, OrderNotFound, RefundFell } from '../seller-order/fulfilment.failures.js';
import {
  amountField,
  codeField,
  keyField,
  lineIdField,
  linesField,
  quantityField,
  reasonField,
} from '../seller-order/fulfilment.fields.js';
import { FULFILMENT_PROBLEMS } from '../seller-order/fulfilment.words.js';
import { fitsInto, isToPack, leftToShip, type LineQuantity } from '../seller-order/what-is-left.rules.js';
import { quantitiesOf, ShippedRepository } from '../shipment/shipped.repository.js';
import { TermsService, type Terms } from '../terms/terms.service.js';
import { CancelLines, type Cancelled } from './cancel-lines.js';
import { planCancellation, type CancellationPlan, type ComesBack } from './plan-cancellation.rules.js';

const previewInput = z.object({
  sellerOrderCode: codeField,
  // An empty list is no wish: whoever means all of it says all of it, or a slip of a program cancels a whole order.
  lines: linesField(z.object({ lineId: lineIdField, quantity: quantityField })).refine(
    (lines) => lines.length > 0,
    'LINES_MISSING',
  ),
});

const cancelInput = previewInput.extend({
  idempotencyKey: keyField,
  reason: reasonField.nullish(),
  shownRefund: amountField.nullish(),
});

/** What a buyer thinks of cancelling. */
export type PreviewInput = z.input<typeof previewInput>;

/** What a buyer does not want any more. */
export type CancelInput = z.input<typeof cancelInput>;
type ReadInput = z.output<typeof cancelInput>;

/** It is cancelled, and so much goes back. */
export class LinesCancelled {
  constructor(
    readonly sellerOrderCode: string,
    readonly refundFen: Fen,
  ) {}
}

/** So much would go back if it were cancelled now. */
export class CancellationPreview {
  readonly goods: MoneyValue;
  readonly freight: MoneyValue;
  readonly total: MoneyValue;

  constructor({ goodsFen, freightFen, totalFen }: ComesBack) {
    this.goods = toMoney(goodsFen);
    this.freight = toMoney(freightFen);
    this.total = toMoney(totalFen);
  }
}

/** A buyer cancels what is not on its way yet. */
@Injectable()
export class CancelService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(BuyerAccess) private readonly access: BuyerAccess,
    @Inject(ShippedRepository) private readonly shipped: ShippedRepository,
    @Inject(CancelLines) private readonly cancelLines: CancelLines,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What `cancel` would give back this moment, refused as it would refuse. Changes nothing and locks nothing. */
  async preview(
    { personId }: ViewerSession,
    input: PreviewInput,
    language: Language,
  ): Promise<CancellationPreview | OrderNotFound | OrderNotCancellable | InvalidInput> {
    const read = readInput(previewInput, input, FULFILMENT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const plan = await this.database.inTransaction(async (tx) => {
      const found = await this.access.find(tx, read.sellerOrderCode, personId);
      return found === undefined ? new OrderNotFound() : this.plan(tx, found, read.lines);
    });
    return plan instanceof Failure ? plan : new CancellationPreview(plan.back);
  }

  /**
   * Cancels, refunds and gives the stock back, once for a key. Freight is asked for anew under the rate of the order: it
   * falls or stays. All that was asked must still be there to cancel, and as much come back as was shown, or nothing is.
   */
  async cancel(
    session: ViewerSession,
    input: CancelInput,
    language: Language,
  ): Promise<LinesCancelled | OrderNotFound | OrderNotCancellable | RefundFell | InvalidInput | IdempotencyKeyReused> {
    const read = readInput(cancelInput, input, FULFILMENT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const terms = await this.terms.getTerms();
    const { personId } = session;
    const call = { scope: `order.cancel ${personId}`, key: read.idempotencyKey, input: read };
    const cancelled = await this.database.inTransaction((tx) =>
      this.idempotency.once(tx, call, () => this.cancelIn(tx, personId, read, terms)),
    );
    return cancelled instanceof Failure ? cancelled : new LinesCancelled(read.sellerOrderCode, cancelled.refundFen);
  }

  private async cancelIn(
    tx: Transaction,
    person: string,
    { sellerOrderCode, lines, reason, shownRefund }: ReadInput,
    terms: Terms,
  ): Promise<Cancelled | OrderNotFound | OrderNotCancellable | RefundFell> {
    const locked = await this.access.lock(tx, sellerOrderCode, person);
    if (locked === undefined) return new OrderNotFound();
    const { sellerOrder } = locked;
    const plan = await this.plan(tx, locked, lines);
    if (plan instanceof Failure) return plan;
    if (plan.back.totalFen < (shownRefund ?? 0)) return new RefundFell();
    const at = this.clock.now();
    const isOverdue = sellerOrder.shipBy !== null && isPastShipBy(sellerOrder.shipBy, at);
    // Who cancels what was put off will not wait, whatever else is said.
    const late = sellerOrder.extendedUntil === null ? 'overdue' : 'extension_refused';
    const kind = isOverdue || sellerOrder.extendedUntil !== null ? late : 'buyer';
    const wish = { kind, reason: reason || undefined, person, at, terms } as const;
    return this.cancelLines.cancel(tx, plan, wish);
  }

  private async plan(
    tx: Transaction,
    found: SellerOrderWithLines,
    lines: readonly LineQuantity[],
  ): Promise<CancellationPlan | OrderNotCancellable> {
    const shipped = await this.shipped.findShipped(tx, found.sellerOrder.id);
    const left = leftToShip(found.lines, quantitiesOf(shipped));
    const isLeft = isToPack(found.sellerOrder) && fitsInto(lines, left);
    return isLeft ? planCancellation(found, lines, shipped) : new OrderNotCancellable();
  }
}
