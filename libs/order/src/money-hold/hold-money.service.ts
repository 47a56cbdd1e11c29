import { Inject, Injectable } from '@nestjs/common';
import {
  AuditLog,
  Database,
  EventPublisher,
  Idempotency,
  type IdempotencyKeyReused,
  type Transaction,
} from '@shanhuo/database';
import { readInput, type ViewerSession } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, newId, type Language } from '@shanhuo/kernel';
import { LedgerService } from '@shanhuo/payment';
import { z } from 'zod';
import { OrderRepository } from '../order/order.repository.js';
import { idsOf, MONEY_HELD, told, type MoneyHeld } from '../seller-order/fulfilment.events.js';
import { OrderNotFound } from '../seller-order/fulfilment.failures.js';
import { codeField, keyField, neededReasonField } from '../seller-order/fulfilment.fields.js';
import { TermsService } from '../terms/terms.service.js';
import { MONEY_HOLD_KINDS } from './money-hold.entity.js';
import { MoneyAlreadyHeld, NothingToHold } from './money-hold.failures.js';
import { MoneyHoldRepository } from './money-hold.repository.js';
import { HOLD_PROBLEMS, tooManyDays } from './money-hold.words.js';

const DAY = 24 * 3_600_000;

const holdInput = z.object({
  idempotencyKey: keyField,
  sellerOrderCode: codeField,
  kind: z.enum(MONEY_HOLD_KINDS, 'KIND_UNKNOWN'),
  reason: neededReasonField,
  days: z.int('DAYS_INVALID').min(1, 'DAYS_INVALID'),
});

/** What an operator says who keeps money back. */
export type HoldInput = z.input<typeof holdInput>;
type ReadInput = z.output<typeof holdInput>;

/** The money is on hold. */
export class SellerMoneyHeld {
  constructor(readonly holdId: string) {}
}

interface Placed {
  readonly holdId: string;
}

/** Keeps the money of one seller order back, for a reason the seller reads and not for ever (rules.md 32). */
@Injectable()
export class HoldMoney {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(MoneyHoldRepository) private readonly holds: MoneyHoldRepository,
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async hold(
    { personId }: ViewerSession,
    input: HoldInput,
    language: Language,
  ): Promise<SellerMoneyHeld | OrderNotFound | NothingToHold | MoneyAlreadyHeld | InvalidInput | IdempotencyKeyReused> {
    const read = readInput(holdInput, input, HOLD_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const { holdMoneyAtMostDays: most } = await this.terms.getTerms();
    if (read.days > most) {
      return new InvalidInput([{ field: 'days', code: 'DAYS_TOO_MANY', message: tooManyDays(most)[language] }]);
    }
    const call = { scope: `order.hold-money ${personId}`, key: read.idempotencyKey, input: read };
    const placed = await this.database.inTransaction((tx) =>
      this.idempotency.once(tx, call, () => this.place(tx, read, personId)),
    );
    return placed instanceof Failure ? placed : new SellerMoneyHeld(placed.holdId);
  }

  private async place(
    tx: Transaction,
    { sellerOrderCode, kind, reason, days }: ReadInput,
    personId: string,
  ): Promise<Placed | OrderNotFound | NothingToHold | MoneyAlreadyHeld> {
    const found = await this.orders.findSellerOrder(tx, sellerOrderCode);
    if (found === undefined) return new OrderNotFound();
    // Late money of an order that never took place is on its way back.
    if (found.paidAt === null) return new NothingToHold();
    // Order before seller order before payment, as everywhere: a refund or a release of this moment waits, or was before.
    await this.orders.lockOrder(tx, found.orderId);
    await this.orders.lockSellerOrder(tx, found.id);
    if (await this.holds.isRunning(tx, found.id)) return new MoneyAlreadyHeld();
    const holdId = newId();
    const amountFen = await this.ledger.hold(tx, { groupId: found.id, causeId: holdId });
    if (amountFen === 0) return new NothingToHold();

    const placedAt = this.clock.now();
    const endsAt = new Date(placedAt.getTime() + days * DAY);
    await this.holds.add(tx, {
      id: holdId,
      sellerOrderId: found.id,
      kind,
      reason,
      placedAt,
      placedBy: personId,
      endsAt,
    });
    await this.audit.record(tx, {
      actorId: personId,
      action: 'money.held',
      subjectKind: 'seller-order',
      subjectId: found.id,
      outcome: 'done',
      details: { holdId, kind, endsAt, amountFen },
    });
    const payload: MoneyHeld = { ...idsOf(found), holdId, amountFen };
    await this.events.publish(tx, told(MONEY_HELD, payload));
    return { holdId };
  }
}
