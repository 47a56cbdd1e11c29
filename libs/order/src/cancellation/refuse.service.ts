import { Inject, Injectable } from '@nestjs/common';
import { ToldWords } from '@shanhuo/catalog';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer, type ViewerSession } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, type Language } from '@shanhuo/kernel';
import type { HeldSeller } from '@shanhuo/village-seller';
import { z } from 'zod';
import { type AtDesk, DeskAccess, withOrder } from '../seller-order/desk-access.js';
import { NotToRefuse, OrderNotFound } from '../seller-order/fulfilment.failures.js';
import { codeField, keyField, neededReasonField } from '../seller-order/fulfilment.fields.js';
import { FULFILMENT_PROBLEMS } from '../seller-order/fulfilment.words.js';
import { leftToShip, mayRefuse } from '../seller-order/what-is-left.rules.js';
import { quantitiesOf, ShippedRepository } from '../shipment/shipped.repository.js';
import { TermsService, type Terms } from '../terms/terms.service.js';
import { CancelLines, type Cancelled } from './cancel-lines.js';
import { planCancellation } from './plan-cancellation.rules.js';

const refuseInput = z.object({
  idempotencyKey: keyField,
  sellerOrderCode: codeField,
  reason: neededReasonField,
  kind: z.enum(['sold_out', 'spoiled', 'unreachable', 'other']).nullish(),
});

/** What a seller says who cannot deliver. */
export type RefuseInput = z.input<typeof refuseInput> & AtDesk;
type ReadInput = z.output<typeof refuseInput>;

/** It is cancelled, and all the buyer paid for it goes back. */
export class SellerOrderRefused {
  constructor(readonly sellerOrderCode: string) {}
}

/**
 * A seller cancels for a reason (rules.md 14): the contract stood, so all of it goes back, freight too. Goods do not
 * come back on sale: whoever refuses has none to sell, and puts the stock right by hand.
 */
@Injectable()
export class RefuseService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(DeskAccess) private readonly access: DeskAccess,
    @Inject(ShippedRepository) private readonly shipped: ShippedRepository,
    @Inject(CancelLines) private readonly cancelLines: CancelLines,
    @Inject(ToldWords) private readonly words: ToldWords,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async refuse(
    viewer: Viewer,
    session: ViewerSession,
    input: RefuseInput,
    language: Language,
  ): Promise<SellerOrderRefused | OrderNotFound | NotToRefuse | InvalidInput | IdempotencyKeyReused> {
    const read = readInput(refuseInput, input, FULFILMENT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const problems = await this.words.findProblems('reason', read.reason, language);
    if (problems.length > 0) return new InvalidInput(problems);
    const [sellers, terms] = await Promise.all([this.access.findSellers(viewer, input), this.terms.getTerms()]);
    const { personId } = session;
    const call = { scope: `order.refuse ${personId}`, key: read.idempotencyKey, input: read };
    const refused = await this.database.inTransaction((tx) =>
      this.idempotency.once(tx, call, () => this.cancelAll(tx, sellers, personId, read, terms)),
    );
    return refused instanceof Failure ? refused : new SellerOrderRefused(read.sellerOrderCode);
  }

  private async cancelAll(
    tx: Transaction,
    sellers: readonly HeldSeller[],
    person: string,
    { sellerOrderCode, reason, kind }: ReadInput,
    terms: Terms,
  ): Promise<Cancelled | OrderNotFound | NotToRefuse> {
    const locked = await this.access.lock(tx, sellerOrderCode, sellers);
    if (locked === undefined) return new OrderNotFound();
    const shipped = await this.shipped.findShipped(tx, locked.sellerOrder.id);
    if (!mayRefuse(locked.sellerOrder, quantitiesOf(shipped))) return new NotToRefuse();
    const what = withOrder({ 'zh-CN': '拒绝了订单', en: 'refused order' }, locked.sellerOrder.code);
    const done = { personId: person, action: 'order.refused', what };
    await this.access.recordForOthers(tx, locked.sellerOrder, sellers, done);
    const plan = planCancellation(locked, leftToShip(locked.lines, quantitiesOf(shipped)), shipped);
    const wish = { kind: 'refused', reason, refusal: kind ?? 'other', person, at: this.clock.now(), terms } as const;
    return this.cancelLines.cancel(tx, plan, wish);
  }
}
