import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, EventPublisher, JobQueue, type Transaction } from '@shanhuo/database';
import { Clock, fen, isId, newId } from '@shanhuo/kernel';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { captureLegs, returnedCaptureLegs } from '../ledger/posting.rules.js';
import {
  PAYMENT_RETURNED,
  PAYMENT_SUCCEEDED,
  type PaymentReturned,
  type PaymentSucceeded,
  type ReturnReason,
} from '../payment.events.js';
import { EXPIRE_SESSION } from '../payment.queues.js';
import { PAYMENT_STATES } from '../payment/payment.states.js';
import type { ProviderCharge } from '../provider/payment-provider.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { RefundService } from '../refund/refund.service.js';
import { CaptureRepository, type LockedPayment } from './capture.repository.js';
import { whyNotApplied } from './capture.rules.js';

/** Takes money that came: for its payment where it fits, else back to whom it came from. */
@Injectable()
export class TakeCharge {
  private readonly logger = new Logger(TakeCharge.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaptureRepository) private readonly captures: CaptureRepository,
    @Inject(LedgerRepository) private readonly ledger: LedgerRepository,
    @Inject(RefundService) private readonly refunds: RefundService,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Reads the intent at the provider and takes its money, once however often it is called. False where there is none of ours. */
  async take(intentId: string): Promise<boolean> {
    const charge = await this.setting.getProvider().findCharge(intentId);
    if (charge?.paymentId === undefined) return false;
    await this.database.inTransaction((tx) => this.keep(tx, charge));
    return true;
  }

  /** Keeps money as the provider read it out: for the payment it names, or on its way back. The same charge is kept once. */
  async keep(tx: Transaction, charge: ProviderCharge): Promise<void> {
    const { paymentId = '' } = charge;
    const payment = isId(paymentId) ? await this.captures.lockPayment(tx, paymentId) : undefined;
    const reason = whyNotApplied(payment, charge);
    if (payment !== undefined && reason === undefined) await this.apply(tx, payment, charge);
    else await this.return(tx, payment, charge, reason ?? 'unknown_payment');
  }

  private async apply(tx: Transaction, payment: LockedPayment, charge: ProviderCharge): Promise<void> {
    PAYMENT_STATES.assertStep(payment.state, 'succeeded');
    const now = this.clock.now();
    const id = newId();
    const applied = await this.captures.apply(tx, { id, paymentId: payment.id, charge, at: now }, payment.state);
    if (applied === undefined) return;
    await this.ledger.post(tx, {
      kind: 'capture',
      causeId: id,
      paymentId: payment.id,
      currency: payment.currency,
      happenedAt: now,
      providerRef: charge.chargeId,
      legs: captureLegs(payment.shares, fen(charge.feeMinor)),
    });
    // A second page of the same payment must not be paid as well.
    if (applied.hasOtherPages) await this.jobs.enqueue(tx, EXPIRE_SESSION, { paymentId: payment.id });
    const payload: PaymentSucceeded = {
      paymentId: payment.id,
      payableKind: payment.payableKind,
      payableId: payment.payableId,
      late: payment.state === 'expired',
    };
    await this.events.publish(tx, { name: PAYMENT_SUCCEEDED, payload });
  }

  private async return(
    tx: Transaction,
    payment: LockedPayment | undefined,
    charge: ProviderCharge,
    reason: ReturnReason,
  ): Promise<void> {
    const [id, now, paymentId] = [newId(), this.clock.now(), payment?.id ?? null];
    if (!(await this.captures.return(tx, { id, paymentId, charge, at: now }, reason))) return;
    const { amountMinor, currency } = charge;
    await this.ledger.post(tx, {
      kind: 'returned_capture',
      causeId: id,
      paymentId,
      currency,
      happenedAt: now,
      providerRef: charge.chargeId,
      note: reason,
      legs: returnedCaptureLegs(fen(amountMinor), fen(charge.feeMinor)),
    });
    await this.refunds.sendBack(tx, { captureId: id, paymentId, amountMinor, currency });
    const payload: PaymentReturned = {
      captureId: id,
      paymentId,
      payableKind: payment?.payableKind ?? null,
      payableId: payment?.payableId ?? null,
      reason,
      amountMinor,
      currency,
    };
    await this.events.publish(tx, { name: PAYMENT_RETURNED, payload });
    this.logger.warn({ msg: 'money sent back', reason, paymentId, chargeId: charge.chargeId });
  }
}
