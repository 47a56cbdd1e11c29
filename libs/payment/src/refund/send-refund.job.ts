import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, EventPublisher, JobQueue, type Transaction } from '@shanhuo/database';
import { Clock, fen, isId } from '@shanhuo/kernel';
import { isKeyAlive } from '../checkout/session.rules.js';
import { causeIdOf } from '../ledger/cause-id.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { refundFailedLegs, refundPaidLegs } from '../ledger/posting.rules.js';
import { REFUND_FAILED, REFUND_SETTLED, type RefundFailed, type RefundSettled } from '../payment.events.js';
import { SEND_REFUND } from '../payment.queues.js';
import { ProviderBroke, ProviderRefused, type ProviderRefund } from '../provider/payment-provider.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { RefundRepository, type RefundRow } from './refund.repository.js';
import { nextAttempt, stepOfRefund, type RefundStep } from './refund.rules.js';

const LONGEST_PAUSE_S = 300;
const NOTHING_KNOWN = {
  state: 'requested',
  providerRefundId: null,
  providerBalanceId: null,
  failure: null,
  endedAt: null,
} as const;

/** What is known of a refund: the provider's word, or its refusal. */
export type Word = Pick<ProviderRefund, 'state' | 'failure'> & {
  readonly id?: string;
  readonly balanceId: string | undefined;
};

/** Asks the provider for refunds, and writes down what becomes of them. */
@Injectable()
export class SendRefund {
  private readonly logger = new Logger(SendRefund.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RefundRepository) private readonly refunds: RefundRepository,
    @Inject(LedgerRepository) private readonly ledger: LedgerRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The job: asks under the refund's own key, as often as it takes; one that is under way is looked at. */
  async run(refundId: string): Promise<void> {
    const refund = await this.refunds.find(refundId);
    if (refund === undefined || refund.state === 'failed') return;
    const word =
      refund.providerRefundId === null
        ? await this.ask(refund)
        : await this.setting.getProvider().getRefund(refund.providerRefundId);
    if (word !== undefined) await this.keep(refundId, refund.attempt, word);
  }

  /** The sweep: what is under way is looked at, what failed a day ago is asked for anew. */
  async lookAfter(refundId: string): Promise<void> {
    const refund = await this.refunds.find(refundId);
    if (refund?.state === 'failed') await this.askAnew(refund);
    else await this.run(refundId);
  }

  /** Looks at a refund of the provider of which an event tells. One that is none of ours is left to the reconciliation. */
  async lookAt(providerRefundId: string): Promise<void> {
    const found = await this.setting.getProvider().getRefund(providerRefundId);
    if (found.refundId === undefined || !isId(found.refundId)) return;
    await this.keep(found.refundId, found.attempt ?? 0, found);
  }

  /** Undefined where the key is spent: the next attempt has its own job. */
  private async ask(refund: RefundRow): Promise<Word | undefined> {
    const { id: refundId, attempt, chargeId, amountMinor } = refund;
    const provider = this.setting.getProvider();
    try {
      if (isKeyAlive(refund.askedAt, this.clock.now())) {
        return await provider.refund({ refundId, attempt, chargeId, amountMinor });
      }
    } catch (error) {
      if (error instanceof ProviderRefused) {
        this.logger.error({ msg: 'refund refused', refundId, reason: error.message });
        return { state: 'failed', failure: error.message, balanceId: undefined };
      }
      if (!(error instanceof ProviderBroke)) throw error;
    }
    // The key answers nothing new any more, whether the refund was made or not.
    const found = await provider.findRefund(chargeId, refundId, attempt);
    if (found === undefined) await this.askAnew(refund);
    return found;
  }

  private async askAnew({ id, attempt: before, state }: RefundRow): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      const refund = await this.refunds.lock(tx, id);
      if (refund?.attempt !== before || refund.state !== state) return;
      const [now, attempt] = [this.clock.now(), nextAttempt(refund)];
      const again = new Date(now.getTime() + pauseBefore(attempt));
      await this.refunds.change(tx, id, { ...NOTHING_KNOWN, attempt, askedAt: now, lookAt: again });
      await this.jobs.enqueue(tx, SEND_REFUND, { refundId: id }, again);
    });
  }

  /** Keeps the provider's word on an attempt; an old word changes nothing. */
  async keep(refundId: string, attempt: number, word: Word): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      const refund = await this.refunds.lock(tx, refundId);
      if (refund?.attempt !== attempt) return;
      const step = stepOfRefund(refund, word, this.clock.now());
      if (step === undefined) return;
      await this.refunds.change(tx, refundId, step.change);
      await this.post(tx, refund, step, word.id);
      if (step.again) await this.jobs.enqueue(tx, SEND_REFUND, { refundId });
      await this.tell(tx, refund, step);
    });
  }

  private async post(tx: Transaction, refund: RefundRow, step: RefundStep, providerRef = ''): Promise<void> {
    const posting = {
      causeId: causeIdOf(refund.id, refund.attempt),
      paymentId: refund.paymentId,
      currency: refund.currency,
      happenedAt: this.clock.now(),
      providerRef: providerRef === '' ? (refund.providerRefundId ?? '') : providerRef,
    };
    const amount = fen(refund.amountMinor);
    if (step.isPaidNow) await this.ledger.post(tx, { ...posting, kind: 'refund_paid', legs: refundPaidLegs(amount) });
    if (step.isTakenBack) {
      await this.ledger.post(tx, { ...posting, kind: 'refund_failed', legs: refundFailedLegs(amount) });
    }
  }

  private async tell(tx: Transaction, refund: RefundRow, { tell, change }: RefundStep): Promise<void> {
    if (tell === undefined) return;
    const settled: RefundSettled = {
      refundId: refund.id,
      payableId: refund.payableId,
      groupId: refund.groupId,
      amountFen: refund.amountMinor,
    };
    const failed: RefundFailed = { ...settled, failure: change.failure ?? '' };
    await this.events.publish(
      tx,
      tell === 'settled' ? { name: REFUND_SETTLED, payload: settled } : { name: REFUND_FAILED, payload: failed },
    );
  }
}

/** A provider that breaks at every call is asked less and less often, each time under a new key. */
function pauseBefore(attempt: number): number {
  return Math.min(2 ** attempt, LONGEST_PAUSE_S) * 1_000;
}
