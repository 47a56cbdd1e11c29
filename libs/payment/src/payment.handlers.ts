import { Inject, Injectable } from '@nestjs/common';
import { CatchUp } from './catch-up/catch-up.service.js';
import { ExpireSession } from './checkout/expire-session.job.js';
import { EXPIRE_SESSION, SEND_REFUND, TAKE_EVENT } from './payment.queues.js';
import { LedgerDaySums } from './ledger/day-sums.service.js';
import { ReconciliationService } from './reconciliation/reconciliation.service.js';
import { SendRefund } from './refund/send-refund.job.js';
import type { TakeEventJob } from './webhook/event.repository.js';
import { TakeEvent } from './webhook/take-event.job.js';

/** A job of this lib: its queue, and what to do with one. */
export interface PaymentJob {
  readonly queue: string;
  readonly run: (data: unknown) => Promise<void>;
}

/** Names of the timed jobs of this lib. */
export type PaymentTimedJob = 'payment.catch-up' | 'payment.reconcile' | 'payment.sum-ledger-day';

/** What the worker does for this lib. */
@Injectable()
export class PaymentHandlers {
  readonly jobs: readonly PaymentJob[];
  /** Timed jobs by their names; each may run late or twice. */
  readonly timed: Readonly<Record<PaymentTimedJob, () => Promise<unknown>>>;

  constructor(
    @Inject(TakeEvent) takeEvent: TakeEvent,
    @Inject(ExpireSession) expireSession: ExpireSession,
    @Inject(SendRefund) sendRefund: SendRefund,
    @Inject(CatchUp) catchUp: CatchUp,
    @Inject(ReconciliationService) reconciliations: ReconciliationService,
    @Inject(LedgerDaySums) daySums: LedgerDaySums,
  ) {
    this.jobs = [
      { queue: TAKE_EVENT, run: (data) => takeEvent.run(data as TakeEventJob) },
      { queue: EXPIRE_SESSION, run: (data) => expireSession.run((data as { paymentId: string }).paymentId) },
      { queue: SEND_REFUND, run: (data) => sendRefund.run((data as { refundId: string }).refundId) },
    ];
    this.timed = {
      'payment.catch-up': () => catchUp.run(),
      'payment.reconcile': () => reconciliations.runDue(),
      'payment.sum-ledger-day': () => daySums.closeDays(),
    };
  }
}
