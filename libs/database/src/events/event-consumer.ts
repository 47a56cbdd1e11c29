import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@shanhuo/kernel';
import { inRequest } from '../request/request-scope.js';
import { statement } from '../statements/statement.js';
import { Database, runIn } from '../transaction/database.js';
import type { DeliveredEvent, EventHandler, Subscription } from './domain-event.js';
import { SUBSCRIPTIONS } from './event-publisher.js';
import { JobQueue } from './job-queue.js';

/** Reads an event and keeps its receipt in one look; `isNew` where there was no receipt before. */
const takeEvent = statement(
  'database.take_event',
  `with kept as (
     insert into database.receipts (event_id, subscriber, handled_at) select id, $2, $3 from database.events where id = $1
     on conflict do nothing returning event_id)
   select e.id, e.name, e.payload, e.occurred_at as "occurredAt", e.request_id as "requestId",
     exists (select from kept) as "isNew"
   from database.events e where e.id = $1`,
);

type TakenEvent = DeliveredEvent & { readonly requestId: string | null; readonly isNew: boolean };

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
    await this.database.inTransaction(async (tx) => {
      const [event] = await runIn<TakenEvent>(tx, takeEvent, [eventId, handler.subscriber, this.clock.now()]);
      if (event === undefined) throw new Error(`no event ${eventId}`);
      const { isNew, requestId, ...delivered } = event;
      if (!isNew) return;
      await inRequest(requestId ?? eventId, async () => {
        await handler.handle(tx, { ...delivered, requestId: requestId ?? undefined });
        this.logger.log({ msg: 'event handled', event: event.name, eventId, subscriber: handler.subscriber });
      });
    });
  }
}
