import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import { CancellationRepository } from '../cancellation/cancellation.repository.js';
import { ReductionService } from '../cancellation/reduction.service.js';
import type { LockedSellerOrder } from '../order/order.repository.js';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';
import { isPastShipBy, latePenaltyOf } from '../seller-order/deadlines.rules.js';
import { idsOf, PARCEL_SHIPPED, told, type ParcelShipped } from '../seller-order/fulfilment.events.js';
import { leftToShip } from '../seller-order/what-is-left.rules.js';
import { sharesOf } from '../shares/seller-order-shares.js';
import type { Terms } from '../terms/terms.service.js';
import { CompleteShipping } from './complete-shipping.js';
import { packedGramsOf } from './packed-weight.rules.js';
import { ParcelRepository, type Label } from './parcel.repository.js';
import type { PackedLine } from './ship.rules.js';
import { quantitiesOf, ShippedRepository } from './shipped.repository.js';

/** Who sends a parcel, when, under which terms. */
interface Step {
  readonly at: Date;
  readonly person: string;
  readonly terms: Terms;
}

/** A parcel leaves: what it weighs less comes back to the buyer, what comes late costs the seller. */
@Injectable()
export class ParcelService {
  constructor(
    @Inject(ParcelRepository) private readonly parcels: ParcelRepository,
    @Inject(ShippedRepository) private readonly shipped: ShippedRepository,
    @Inject(CancellationRepository) private readonly cancellations: CancellationRepository,
    @Inject(ReductionService) private readonly reduction: ReductionService,
    @Inject(CompleteShipping) private readonly completeShipping: CompleteShipping,
    @Inject(EventPublisher) private readonly events: EventPublisher,
  ) {}

  /**
   * `packed` fits into what is left; the seller order is locked. A second parcel costs the buyer nothing: freight was
   * paid once, for all of it. Returns the id of the parcel.
   */
  async send(
    tx: Transaction,
    locked: LockedSellerOrder,
    label: Label,
    packed: readonly PackedLine[],
    step: Step,
  ): Promise<string> {
    const { sellerOrder } = locked;
    const id = newId();
    const parcel = { ...label, id, sellerOrderId: sellerOrder.id, shippedAt: step.at, shippedBy: step.person };
    await this.parcels.add(tx, { ...parcel, lines: packed });

    const shipped = await this.shipped.findShipped(tx, sellerOrder.id);
    const lines = locked.lines.map((line) => ({ ...line, packedGrams: packedGramsOf(line, shipped.get(line.id)) }));
    await this.refundMissingWeight(tx, locked, lines, step);
    await this.takeLatePenalty(tx, sellerOrder, lines, step);
    if (leftToShip(lines, quantitiesOf(shipped)).length === 0) {
      await this.completeShipping.complete(tx, sellerOrder, { ...step, by: 'seller' });
    }
    const payload: ParcelShipped = { ...idsOf(sellerOrder), shipmentId: id };
    await this.events.publish(tx, told(PARCEL_SHIPPED, payload));
    return id;
  }

  /** Packed more is given away, packed less comes back to the fen (N5). */
  private async refundMissingWeight(
    tx: Transaction,
    { sellerOrder, lines: before }: LockedSellerOrder,
    lines: readonly OrderLineRow[],
    { at, person }: Step,
  ): Promise<void> {
    if (lines.every(({ packedGrams }, i) => packedGrams === before[i]?.packedGrams)) return;
    await this.cancellations.keepLines(tx, lines);
    if (sharesOf(sellerOrder, lines).totalFen === sharesOf(sellerOrder, before).totalFen) return;
    await this.reduction.reduce(tx, sellerOrder, lines, { cancellationId: newId(), kind: 'short_weight', at, person });
  }

  /** Once for a seller order, with its first late parcel, from the grower's share (L7). */
  private async takeLatePenalty(
    tx: Transaction,
    sellerOrder: SellerOrderRow,
    lines: readonly OrderLineRow[],
    { at, person, terms }: Step,
  ): Promise<void> {
    const { shipBy, latePenaltyFen: taken } = sellerOrder;
    if (shipBy === null || !isPastShipBy(shipBy, at) || taken > 0) return;
    const latePenaltyFen = latePenaltyOf(sharesOf(sellerOrder, lines).goodsFen, terms.latePenaltyBp);
    if (latePenaltyFen === 0) return;
    await this.parcels.keepPenalty(tx, sellerOrder.id, latePenaltyFen);
    const late = { ...sellerOrder, latePenaltyFen };
    await this.reduction.reduce(tx, late, lines, { cancellationId: newId(), kind: 'late_penalty', at, person });
  }
}
