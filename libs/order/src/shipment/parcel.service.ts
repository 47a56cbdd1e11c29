import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, type Transaction } from '@shanhuo/database';
import { fen, InvalidInput, newId, type Language } from '@shanhuo/kernel';
import { CancellationRepository } from '../cancellation/cancellation.repository.js';
import { ReductionService } from '../cancellation/reduction.service.js';
import type { LockedSellerOrder } from '../order/order.repository.js';
import { idsOf, PARCEL_SHIPPED, told, type ParcelShipped } from '../seller-order/fulfilment.events.js';
import { leftToShip } from '../seller-order/what-is-left.rules.js';
import type { Terms } from '../terms/terms.service.js';
import { CertifyParcel } from './certify-parcel.js';
import { CompleteShipping } from './complete-shipping.js';
import { ParcelRepository, type Label } from './parcel.repository.js';
import type { ParcelPlan } from './plan-parcel.rules.js';
import { quantitiesOf } from './shipped.repository.js';

/** Who sends a parcel, when, under which terms. */
interface Step {
  readonly at: Date;
  readonly person: string;
  readonly terms: Terms;
  readonly language: Language;
}

/** A parcel leaves: what it weighs less comes back to the buyer, what comes late costs the seller. */
@Injectable()
export class ParcelService {
  constructor(
    @Inject(ParcelRepository) private readonly parcels: ParcelRepository,
    @Inject(CertifyParcel) private readonly certificates: CertifyParcel,
    @Inject(CancellationRepository) private readonly cancellations: CancellationRepository,
    @Inject(ReductionService) private readonly reduction: ReductionService,
    @Inject(CompleteShipping) private readonly completeShipping: CompleteShipping,
    @Inject(EventPublisher) private readonly events: EventPublisher,
  ) {}

  /**
   * Does as it was planned under the lock. A second parcel costs the buyer nothing: freight was paid once, for all of it.
   * Returns the id of the parcel, or which lines lack the certificate they leave under.
   */
  async send(
    tx: Transaction,
    locked: LockedSellerOrder,
    label: Label,
    plan: ParcelPlan,
    step: Step,
  ): Promise<string | InvalidInput> {
    const { sellerOrder, packed, shipped } = plan;
    const uses = await this.certificates.take(tx, plan, step.language);
    if (uses instanceof InvalidInput) return uses;
    const id = newId();
    const parcel = { ...label, id, sellerOrderId: sellerOrder.id, shippedAt: step.at, shippedBy: step.person };
    await this.parcels.add(tx, { ...parcel, lines: packed });
    await this.certificates.keep(tx, id, uses);

    await this.refundMissingWeight(tx, locked, plan, step);
    await this.takeLatePenalty(tx, locked, plan, step);
    if (leftToShip(plan.lines, quantitiesOf(shipped)).length === 0) {
      await this.completeShipping.complete(tx, sellerOrder, { ...step, by: 'seller' });
    }
    const payload: ParcelShipped = { ...idsOf(sellerOrder), shipmentId: id };
    await this.events.publish(tx, told(PARCEL_SHIPPED, payload));
    return id;
  }

  /** What of the parcel lacks a certificate now; undefined where nothing does. */
  findLacking(plan: ParcelPlan, language: Language): Promise<InvalidInput | undefined> {
    return this.certificates.findLacking(plan, language);
  }

  private async refundMissingWeight(
    tx: Transaction,
    { sellerOrder, lines: before }: LockedSellerOrder,
    { lines, back }: ParcelPlan,
    { at, person }: Step,
  ): Promise<void> {
    if (lines.every(({ packedGrams }, i) => packedGrams === before[i]?.packedGrams)) return;
    await this.cancellations.keepLines(tx, lines);
    if (back.missingWeightFen === 0) return;
    await this.reduction.reduce(tx, sellerOrder, lines, { cancellationId: newId(), kind: 'short_weight', at, person });
  }

  private async takeLatePenalty(
    tx: Transaction,
    { sellerOrder: before }: LockedSellerOrder,
    { sellerOrder, lines }: ParcelPlan,
    { at, person }: Step,
  ): Promise<void> {
    if (sellerOrder.latePenaltyFen === before.latePenaltyFen) return;
    await this.parcels.keepPenalty(tx, sellerOrder.id, fen(sellerOrder.latePenaltyFen));
    await this.reduction.reduce(tx, sellerOrder, lines, { cancellationId: newId(), kind: 'late_penalty', at, person });
  }
}
