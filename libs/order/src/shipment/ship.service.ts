import { Inject, Injectable } from '@nestjs/common';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer, type ViewerSession } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, type Language } from '@shanhuo/kernel';
import type { HeldSeller } from '@shanhuo/village-seller';
import { z } from 'zod';
import { DeskAccess, withOrder } from '../seller-order/desk-access.js';
import { NotToShip, OrderNotFound } from '../seller-order/fulfilment.failures.js';
import {
  codeField,
  keyField,
  lineIdField,
  linesField,
  packedGramsField,
  quantityField,
  trackingNumberField,
} from '../seller-order/fulfilment.fields.js';
import { FULFILMENT_PROBLEMS, problemOf } from '../seller-order/fulfilment.words.js';
import { isToPack, leftToShip } from '../seller-order/what-is-left.rules.js';
import { TermsService, type Terms } from '../terms/terms.service.js';
import { ParcelRepository } from './parcel.repository.js';
import { ParcelService } from './parcel.service.js';
import { findPackingProblems } from './ship.rules.js';
import { ShippedRepository } from './shipped.repository.js';

const shipInput = z.object({
  idempotencyKey: keyField,
  sellerOrderCode: codeField,
  carrierCode: z.string().regex(/^[\w-]{1,40}$/, 'CARRIER_UNKNOWN'),
  trackingNumber: trackingNumberField,
  lines: linesField(
    z.object({ lineId: lineIdField, quantity: quantityField, packedGrams: packedGramsField.nullish() }),
  ),
});

/** What a seller says of a parcel; no lines stand for all that is left. */
export type ShipInput = z.input<typeof shipInput>;
type ReadInput = z.output<typeof shipInput>;

/** The parcel is on its way. */
export class SellerOrderShipped {
  constructor(readonly sellerOrderCode: string) {}
}

/** A seller sends parcels. */
@Injectable()
export class ShipService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(DeskAccess) private readonly access: DeskAccess,
    @Inject(ShippedRepository) private readonly shipped: ShippedRepository,
    @Inject(ParcelRepository) private readonly labels: ParcelRepository,
    @Inject(ParcelService) private readonly parcels: ParcelService,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Sends one parcel. The same key sends no second one. */
  async ship(
    viewer: Viewer,
    session: ViewerSession,
    input: ShipInput,
    language: Language,
  ): Promise<SellerOrderShipped | OrderNotFound | NotToShip | InvalidInput | IdempotencyKeyReused> {
    const read = readInput(shipInput, input, FULFILMENT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const [sellers, terms] = await Promise.all([this.access.findSellers(viewer), this.terms.getTerms()]);
    const { personId } = session;
    const call = { scope: `order.ship ${personId}`, key: read.idempotencyKey, input: read };
    const sent = await this.database.inTransaction((tx) =>
      this.idempotency.once(tx, call, () => this.send(tx, sellers, personId, read, terms, language)),
    );
    return sent instanceof Failure ? sent : new SellerOrderShipped(read.sellerOrderCode);
  }

  private async send(
    tx: Transaction,
    sellers: readonly HeldSeller[],
    person: string,
    input: ReadInput,
    terms: Terms,
    language: Language,
  ): Promise<{ shipmentId: string } | OrderNotFound | NotToShip | InvalidInput> {
    const locked = await this.access.lock(tx, input.sellerOrderCode, sellers);
    if (locked === undefined) return new OrderNotFound();
    const left = leftToShip(locked.lines, await this.shipped.findQuantities(tx, locked.sellerOrder.id));
    if (!isToPack(locked.sellerOrder) || left.length === 0) return new NotToShip();

    const packed = input.lines.length === 0 ? left : input.lines;
    const label = await this.labels.findLabel(tx, locked.sellerOrder.id, input);
    const problems = [
      ...(label.isCarrier ? [] : [problemOf('carrierCode', 'CARRIER_UNKNOWN', language)]),
      ...(label.isUsed ? [problemOf('trackingNumber', 'TRACKING_NUMBER_USED', language)] : []),
      ...findPackingProblems(packed, left, locked.lines, language),
    ];
    if (problems.length > 0) return new InvalidInput(problems);
    const step = { at: this.clock.now(), person, terms };
    const shipmentId = await this.parcels.send(tx, locked, input, packed, step);
    const what = withOrder({ 'zh-CN': '发出了订单', en: 'shipped order' }, locked.sellerOrder.code);
    const details = { shipmentId };
    const done = { personId: person, action: 'order.shipped', what, details };
    await this.access.recordForOthers(tx, locked.sellerOrder, sellers, done);
    return { shipmentId };
  }
}
