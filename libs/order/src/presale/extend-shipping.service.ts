import { Inject, Injectable } from '@nestjs/common';
import { ToldWords } from '@shanhuo/catalog';
import { Database, EventPublisher, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer, type ViewerSession } from '@shanhuo/identity';
import { chinaDay, Clock, Failure, InvalidInput, newId, type Language } from '@shanhuo/kernel';
import type { HeldSeller } from '@shanhuo/village-seller';
import { z } from 'zod';
import { DeskAccess, withOrder, type AtDesk } from '../seller-order/desk-access.js';
import { idsOf, told } from '../seller-order/fulfilment.events.js';
import { OrderNotFound } from '../seller-order/fulfilment.failures.js';
import { codeField, keyField, neededReasonField } from '../seller-order/fulfilment.fields.js';
import { FULFILMENT_PROBLEMS, problemOf } from '../seller-order/fulfilment.words.js';
import { TermsService, type Terms } from '../terms/terms.service.js';
import { ExtensionRepository } from './extension.repository.js';
import { SHIPPING_EXTENDED, type ShippingExtended as Told } from './presale.events.js';
import { NotToExtend } from './presale.failures.js';
import { isWithinExtension, mayExtend } from './presale.rules.js';

const extendInput = z.object({
  idempotencyKey: keyField,
  sellerOrderCode: codeField,
  until: z.string().refine(isDay, 'UNTIL_INVALID'),
  reason: neededReasonField,
});

/** To which day, by the calendar of the shop, and why. */
export type ExtendShippingInput = z.input<typeof extendInput> & AtDesk;
type ReadInput = z.output<typeof extendInput>;

/** It ships later, unless the buyer will not wait. */
export class ShippingExtended {
  constructor(readonly sellerOrderCode: string) {}
}

/**
 * A seller puts off what was sold ahead, because of the weather: once, before the promise is broken, within some days and
 * with a reason. The buyer is told and may refuse as long as something has not left; silence keeps the order.
 */
@Injectable()
export class ExtendShipping {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(DeskAccess) private readonly access: DeskAccess,
    @Inject(ExtensionRepository) private readonly extensions: ExtensionRepository,
    @Inject(ToldWords) private readonly words: ToldWords,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async extend(
    viewer: Viewer,
    { personId }: ViewerSession,
    input: ExtendShippingInput,
    language: Language,
  ): Promise<ShippingExtended | OrderNotFound | NotToExtend | InvalidInput | IdempotencyKeyReused> {
    const read = readInput(extendInput, input, FULFILMENT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const problems = await this.words.findProblems('reason', read.reason, language);
    if (problems.length > 0) return new InvalidInput(problems);
    const [sellers, terms] = await Promise.all([this.access.findSellers(viewer, input), this.terms.getTerms()]);
    const call = { scope: `order.extend ${personId}`, key: read.idempotencyKey, input: read };
    const extended = await this.database.inTransaction((tx) =>
      this.idempotency.once(tx, call, () => this.extendIn(tx, sellers, personId, read, terms, language)),
    );
    return extended instanceof Failure ? extended : new ShippingExtended(read.sellerOrderCode);
  }

  private async extendIn(
    tx: Transaction,
    sellers: readonly HeldSeller[],
    person: string,
    { sellerOrderCode, until: day, reason }: ReadInput,
    terms: Terms,
    language: Language,
  ): Promise<{ extensionId: string } | OrderNotFound | NotToExtend | InvalidInput> {
    const locked = await this.access.lock(tx, sellerOrderCode, sellers);
    if (locked === undefined) return new OrderNotFound();
    const { sellerOrder } = locked;
    const at = this.clock.now();
    const { shipBy } = sellerOrder;
    if (!mayExtend(sellerOrder, at) || shipBy === null) return new NotToExtend();
    const until = await this.extensions.getEndOfDay(tx, sellerOrder.sellerId, day);
    if (!isWithinExtension(until, shipBy, terms.extendPresaleAtMostDays)) {
      return new InvalidInput([problemOf('until', 'UNTIL_INVALID', language)]);
    }
    const id = newId();
    await this.extensions.add(tx, {
      ...{ id, sellerOrderId: sellerOrder.id, shipBy, until, reason },
      ...{ madeAt: at, madeBy: person },
    });
    const what = withOrder({ 'zh-CN': '推迟了订单', en: 'put off order' }, sellerOrder.code);
    const details = { extensionId: id, until: until.toISOString() };
    await this.access.recordForOthers(tx, sellerOrder, sellers, {
      ...{ personId: person, action: 'order.put-off', what, details },
    });
    const payload: Told = { ...idsOf(sellerOrder), until: until.toISOString() };
    await this.events.publish(tx, told(SHIPPING_EXTENDED, payload));
    return { extensionId: id };
  }
}

function isDay(text: string): boolean {
  try {
    chinaDay(text);
    return true;
  } catch {
    return false;
  }
}
