import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@shanhuo/kernel';
import { inRequest } from '../request/request-scope.js';
import { statement } from '../statements/statement.js';
import { Database, runIn } from '../transaction/database.js';
import type { DeliveredEvent, EventHandler, Subscription } from './domain-event.js';
import { SUBSCRIPTIONS } from './event-publisher.js';
import { JobQueue } from './job-queue.js';

const keepReceipt = statement(
  'database.keep_receipt',
  `insert into database.receipts (event_id, subscriber, handled_at) values ($1, $2, $3)
   on conflict do nothing returning event_id`,
);

const findEvent = statement(
  'database.find_event',
  `select id, name, payload, occurred_at as "occurredAt", request_id as "requestId" from database.events where id = $1`,
);

/** The worker's half: takes jobs and hands each event to its subscriber once. */
@Injectable()
export class EventConsumer {
  private readonly logger = new Logger(EventConsumer.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SUBSCRIPTIONS) private readonly subscriptions: readonly Subscription[],
  ) {}

  /** Starts working. Throws where a subscription has no handler or a handler no subscription. */
  async start(handlers: readonly EventHandler[]): Promise<void> {
    const bySubscriber = new Map(handlers.map((handler) => [handler.subscriber, handler]));
    const wanted = new Set(this.subscriptions.map(({ subscriber }) => subscriber));
    const unmatched = [...wanted.symmetricDifference(new Set(bySubscriber.keys()))];
    if (unmatched.length > 0) throw new Error(`subscribers without a match: ${unmatched.join(', ')}`);

    for (const [subscriber, handler] of bySubscriber) {
      await this.jobs.workOff<{ eventId: string }>(subscriber, ({ eventId }) => this.deliver(handler, eventId));
    }
  }

  /** Hands one event to one subscriber, unless its receipt says that it had it. Both commit together. */
  async deliver(handler: EventHandler, eventId: string): Promise<void> {
    const [event] = await this.database.read<DeliveredEvent & { requestId: string | null }>(findEvent, [eventId]);
    if (event === undefined) throw new Error(`no event ${eventId}`);
    await inRequest(event.requestId ?? eventId, async () => {
      await this.database.inTransaction(async (tx) => {
        const kept = await runIn(tx, keepReceipt, [eventId, handler.subscriber, this.clock.now()]);
        if (kept.length === 0) return;
        await handler.handle(tx, { ...event, requestId: event.requestId ?? undefined });
      });
      this.logger.log({ msg: 'event handled', event: event.name, eventId, subscriber: handler.subscriber });
    });
  }
}
