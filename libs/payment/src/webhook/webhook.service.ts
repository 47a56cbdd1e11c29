import { Inject, Injectable } from '@nestjs/common';
import { Database, JobQueue } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { TAKE_EVENT } from '../payment.queues.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { EventRepository, type TakeEventJob } from './event.repository.js';

/** What the provider tells us: kept once, looked into by a job, answered at once. */
@Injectable()
export class WebhookService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventRepository) private readonly events: EventRepository,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** False where the provider did not sign these bytes, or did so too long ago. */
  async receive(body: Buffer, signature: string): Promise<boolean> {
    const now = this.clock.now();
    const event = await this.setting.provider?.readEvent(body, signature, now);
    if (event === undefined) return false;
    await this.database.inTransaction(async (tx) => {
      if (!(await this.events.keep(tx, event, now)) || event.look === undefined) return;
      const job: TakeEventJob = { eventId: event.id, look: event.look, objectId: event.objectId };
      await this.jobs.enqueue(tx, TAKE_EVENT, job);
    });
    return true;
  }
}
