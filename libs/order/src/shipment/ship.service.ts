import { Inject, Injectable } from '@nestjs/common';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer, type ViewerSession } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, type Language } from '@shanhuo/kernel';
import type { HeldSeller } from '@shanhuo/village-seller';
import { z } from 'zod';
import type { SellerOrderWithLines } from '../order/order.repository.js';
import { type AtDesk, DeskAccess, withOrder } from '../seller-order/desk-access.js';
import { NotToShip, OrderNotFound, ParcelRefundChanged } from '../seller-order/fulfilment.failures.js';
import {
  amountField,
  certificatesField,
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
import { ParcelPreview } from './parcel-preview.js';
import { ParcelRepository } from './parcel.repository.js';
import { ParcelService } from './parcel.service.js';
import { planParcel, type ParcelPlan } from './plan-parcel.rules.js';
import { findPackingProblems } from './ship.rules.js';
import { quantitiesOf, ShippedRepository } from './shipped.repository.js';

const previewInput = z.object({
  sellerOrderCode: codeField,
  carrierCode: z.string().regex(/^[\w-]{1,40}$/, 'CARRIER_UNKNOWN'),
  trackingNumber: trackingNumberField,
  lines: linesField(
    z.object({
      lineId: lineIdField,
      quantity: quantityField,
      packedGrams: packedGramsField.nullish(),
      certificates: certificatesField,
    }),
  ),
});

const shipInput = previewInput.extend({ idempotencyKey: keyField, shownRefund: amountField.nullish() });

/** What a seller is about to send. */
export type ParcelPreviewInput = z.input<typeof previewInput> & AtDesk;

/** What a seller says of a parcel; no lines stand for all that is left. */
export type ShipInput = z.input<typeof shipInput> & AtDesk;
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

  /** What sending the parcel now would give back, refused as `ship` would refuse. Changes nothing and locks nothing. */
  async preview(
    viewer: Viewer,
    input: ParcelPreviewInput,
    language: Language,
  ): Promise<ParcelPreview | OrderNotFound | NotToShip | InvalidInput> {
    const read = readInput(previewInput, input, FULFILMENT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const [sellers, terms] = await Promise.all([this.access.findSellers(viewer, input), this.terms.getTerms()]);
    const plan = await this.database.inTransaction(async (tx) => {
      const found = await this.access.find(tx, read.sellerOrderCode, sellers);
      return found === undefined ? new OrderNotFound() : this.plan(tx, found, read, terms, language);
    });
    if (plan instanceof Failure) return plan;
    return (await this.parcels.findLacking(plan, language)) ?? new ParcelPreview(plan);
  }

  /** Sends one parcel. The same key sends no second one, and no fen goes back that was not shown, nor less than was. */
  async ship(
    viewer: Viewer,
    session: ViewerSession,
    input: ShipInput,
    language: Language,
  ): Promise<
    SellerOrderShipped | OrderNotFound | NotToShip | ParcelRefundChanged | InvalidInput | IdempotencyKeyReused
  > {
    const read = readInput(shipInput, input, FULFILMENT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const [sellers, terms] = await Promise.all([this.access.findSellers(viewer, input), this.terms.getTerms()]);
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
  ): Promise<{ shipmentId: string } | OrderNotFound | NotToShip | ParcelRefundChanged | InvalidInput> {
    const locked = await this.access.lock(tx, input.sellerOrderCode, sellers);
    if (locked === undefined) return new OrderNotFound();
    const plan = await this.plan(tx, locked, input, terms, language);
    if (plan instanceof Failure) return plan;
    if (plan.back.totalFen !== (input.shownRefund ?? plan.back.totalFen)) return new ParcelRefundChanged();
    const shipmentId = await this.parcels.send(tx, locked, input, plan, { at: plan.at, person, terms, language });
    if (shipmentId instanceof InvalidInput) return shipmentId;
    const what = withOrder({ 'zh-CN': '发出了订单', en: 'shipped order' }, locked.sellerOrder.code);
    const details = { shipmentId };
    const done = { personId: person, action: 'order.shipped', what, details };
    await this.access.recordForOthers(tx, locked.sellerOrder, sellers, done);
    return { shipmentId };
  }

  private async plan(
    tx: Transaction,
    found: SellerOrderWithLines,
    input: z.output<typeof previewInput>,
    terms: Terms,
    language: Language,
  ): Promise<(ParcelPlan & { readonly at: Date }) | NotToShip | InvalidInput> {
    const shipped = await this.shipped.findShipped(tx, found.sellerOrder.id);
    const left = leftToShip(found.lines, quantitiesOf(shipped));
    if (!isToPack(found.sellerOrder) || left.length === 0) return new NotToShip();

    const packed = input.lines.length === 0 ? left : input.lines;
    const label = await this.labels.findLabel(tx, found.sellerOrder.id, input);
    const problems = [
      ...(label.isCarrier ? [] : [problemOf('carrierCode', 'CARRIER_UNKNOWN', language)]),
      ...(label.isUsed ? [problemOf('trackingNumber', 'TRACKING_NUMBER_USED', language)] : []),
      ...findPackingProblems(packed, left, found.lines, language),
    ];
    if (problems.length > 0) return new InvalidInput(problems);
    const at = this.clock.now();
    return { ...planParcel(found, packed, shipped, { at, latePenaltyBp: terms.latePenaltyBp }), at };
  }
}
