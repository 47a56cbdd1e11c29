import { Inject, Injectable } from '@nestjs/common';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type ViewerSession } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, type Fen, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import { CancelLines, type Cancelled } from '../cancellation/cancel-lines.js';
import { planCancellation } from '../cancellation/plan-cancellation.rules.js';
import { BuyerAccess } from '../seller-order/buyer-access.js';
import { OrderNotFound } from '../seller-order/fulfilment.failures.js';
import { codeField, keyField } from '../seller-order/fulfilment.fields.js';
import { FULFILMENT_PROBLEMS } from '../seller-order/fulfilment.words.js';
import { leftToShip } from '../seller-order/what-is-left.rules.js';
import { quantitiesOf, ShippedRepository } from '../shipment/shipped.repository.js';
import { TermsService, type Terms } from '../terms/terms.service.js';
import { ExtensionRepository } from './extension.repository.js';
import { NoExtension } from './presale.failures.js';
import { mayRefuseExtension } from './presale.rules.js';

const refuseInput = z.object({ idempotencyKey: keyField, sellerOrderCode: codeField });

/** Which order a buyer will not wait for. */
export type RefuseExtensionInput = z.input<typeof refuseInput>;

/** What had not left is cancelled, and so much goes back. */
export class ExtensionRefused {
  constructor(
    readonly sellerOrderCode: string,
    readonly refundFen: Fen,
  ) {}
}

/** A buyer will not wait longer than was promised: all that has not left is refunded at once. */
@Injectable()
export class RefuseExtension {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(BuyerAccess) private readonly access: BuyerAccess,
    @Inject(ShippedRepository) private readonly shipped: ShippedRepository,
    @Inject(ExtensionRepository) private readonly extensions: ExtensionRepository,
    @Inject(CancelLines) private readonly cancelLines: CancelLines,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Beside a parcel that leaves at the same moment one of the two comes first, and the other finds it done. */
  async refuse(
    { personId }: ViewerSession,
    input: RefuseExtensionInput,
    language: Language,
  ): Promise<ExtensionRefused | OrderNotFound | NoExtension | InvalidInput | IdempotencyKeyReused> {
    const read = readInput(refuseInput, input, FULFILMENT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const terms = await this.terms.getTerms();
    const call = { scope: `order.refuse-extension ${personId}`, key: read.idempotencyKey, input: read };
    const refused = await this.database.inTransaction((tx) =>
      this.idempotency.once(tx, call, () => this.refuseIn(tx, personId, read.sellerOrderCode, terms)),
    );
    return refused instanceof Failure ? refused : new ExtensionRefused(read.sellerOrderCode, refused.refundFen);
  }

  private async refuseIn(
    tx: Transaction,
    person: string,
    code: string,
    terms: Terms,
  ): Promise<Cancelled | OrderNotFound | NoExtension> {
    const locked = await this.access.lock(tx, code, person);
    if (locked === undefined) return new OrderNotFound();
    if (!mayRefuseExtension(locked.sellerOrder)) return new NoExtension();
    const at = this.clock.now();
    const shipped = await this.shipped.findShipped(tx, locked.sellerOrder.id);
    const plan = planCancellation(locked, leftToShip(locked.lines, quantitiesOf(shipped)), shipped);
    await this.extensions.keepRefused(tx, locked.sellerOrder.id, at);
    return this.cancelLines.cancel(tx, plan, { kind: 'extension_refused', person, at, terms });
  }
}
