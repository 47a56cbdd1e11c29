import { Inject, Injectable } from '@nestjs/common';
import { ExpireSession } from './checkout/expire-session.job.js';
import { EXPIRE_SESSION } from './payment.queues.js';

/** A job of this lib: its queue, and what to do with one. */
export interface PaymentJob {
  readonly queue: string;
  readonly run: (data: unknown) => Promise<void>;
}

/** What the worker does for this lib. */
@Injectable()
export class PaymentHandlers {
  readonly jobs: readonly PaymentJob[];

  constructor(@Inject(ExpireSession) expireSession: ExpireSession) {
    this.jobs = [
      { queue: EXPIRE_SESSION, run: (data) => expireSession.run((data as { paymentId: string }).paymentId) },
    ];
  }
}
