import { Inject, Injectable } from '@nestjs/common';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type ViewerSession } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, type Fen, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import { BuyerAccess } from '../seller-order/buyer-access.js';
import { isPastShipBy } from '../seller-order/deadlines.rules.js';
import { OrderNotCancellable, OrderNotFound } from '../seller-order/fulfilment.failures.js';
import {
  codeField,
  keyField,
  lineIdField,
  linesField,
  quantityField,
  reasonField,
} from '../seller-order/fulfilment.fields.js';
import { FULFILMENT_PROBLEMS } from '../seller-order/fulfilment.words.js';
import { fitsInto, isToPack, leftToShip } from '../seller-order/what-is-left.rules.js';
import { ShippedRepository } from '../shipment/shipped.repository.js';
import { TermsService, type Terms } from '../terms/terms.service.js';
import { CancelLines, type Cancelled } from './cancel-lines.js';

const cancelInput = z.object({
  idempotencyKey: keyField,
  sellerOrderCode: codeField,
  lines: linesField(z.object({ lineId: lineIdField, quantity: quantityField })),
  reason: reasonField.nullish(),
});

/** What a buyer does not want any more; no lines stand for all that is not shipped. */
export type CancelInput = z.input<typeof cancelInput>;
type ReadInput = z.output<typeof cancelInput>;

/** It is cancelled, and so much goes back. */
export class LinesCancelled {
  constructor(
    readonly sellerOrderCode: string,
    readonly refundFen: Fen,
  ) {}
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

  /**
   * Cancels, refunds and gives the stock back, once for a key. Freight is asked for anew under the rate of the order: it
   * falls or stays. All that was asked must still be there to cancel, or nothing is.
   */
  async cancel(
    session: ViewerSession,
    input: CancelInput,
    language: Language,
  ): Promise<LinesCancelled | OrderNotFound | OrderNotCancellable | InvalidInput | IdempotencyKeyReused> {
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
    { sellerOrderCode, lines, reason }: ReadInput,
    terms: Terms,
  ): Promise<Cancelled | OrderNotFound | OrderNotCancellable> {
    const locked = await this.access.lock(tx, sellerOrderCode, person);
    if (locked === undefined) return new OrderNotFound();
    const { sellerOrder } = locked;
    const left = leftToShip(locked.lines, await this.shipped.findQuantities(tx, sellerOrder.id));
    const asked = lines.length === 0 ? left : lines;
    if (!isToPack(sellerOrder) || left.length === 0 || !fitsInto(asked, left)) return new OrderNotCancellable();
    const at = this.clock.now();
    const isOverdue = sellerOrder.shipBy !== null && isPastShipBy(sellerOrder.shipBy, at);
    const wish = { kind: isOverdue ? 'overdue' : 'buyer', reason: reason || undefined, person, at, terms } as const;
    return this.cancelLines.cancel(tx, locked, asked, wish);
  }
}
