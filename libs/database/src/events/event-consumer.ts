import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@shanhuo/kernel';
import { inRequest } from '../request/request-scope.js';
import { statement } from '../statements/statement.js';
import { Database, runIn } from '../transaction/database.js';
import type { DeliveredEvent, EventBatchHandler, EventHandler, Subscription } from './domain-event.js';
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

/** The same of many at once: only those that had no receipt, in the order in which they happened. */
const takeEvents = statement(
  'database.take_events',
  `with kept as (
     insert into database.receipts (event_id, subscriber, handled_at)
     select id, $2, $3 from database.events where id = any($1) order by id on conflict do nothing returning event_id)
   select e.id, e.name, e.payload, e.occurred_at as "occurredAt", e.request_id as "requestId"
   from database.events e where e.id = any(array(select event_id from kept)) order by e.occurred_at, e.id`,
);

interface EventJob {
  readonly eventId: string;
}

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
  async start(handlers: readonly (EventHandler | EventBatchHandler)[]): Promise<void> {
    const bySubscriber = new Map(handlers.map((handler) => [handler.subscriber, handler]));
    const wanted = new Set(this.subscriptions.map(({ subscriber }) => subscriber));
    const unmatched = [...wanted.symmetricDifference(new Set(bySubscriber.keys()))];
    if (unmatched.length > 0) throw new Error(`subscribers without a match: ${unmatched.join(', ')}`);

    for (const [subscriber, handler] of bySubscriber) {
      const working = { restMs: handler.restMs };
      if ('handleAll' in handler) {
        const deliverAll = (jobs: readonly EventJob[]): Promise<void> => {
          return this.deliverAll(
            handler,
            jobs.map(({ eventId }) => eventId),
          );
        };
        await this.jobs.workOffTogether<EventJob>(subscriber, deliverAll, working);
      } else {
        await this.jobs.workOff<EventJob>(subscriber, ({ eventId }) => this.deliver(handler, eventId), working);
      }
    }
  }

  /** Hands many events to one subscriber, less those whose receipts say that it had them. All commit together. */
  async deliverAll(handler: EventBatchHandler, eventIds: readonly string[]): Promise<void> {
    try {
      await this.database.inTransaction(async (tx) => {
        const taken = await runIn<Omit<TakenEvent, 'isNew'>>(tx, takeEvents, [
          eventIds,
          handler.subscriber,
          this.clock.now(),
        ]);
        if (taken.length === 0) return;
        const events = taken.map((event) => ({ ...event, requestId: event.requestId ?? undefined }));
        await handler.handleAll(tx, events);
        this.logger.log({ msg: 'events handled', count: events.length, subscriber: handler.subscriber });
      });
    } catch (error) {
      if (eventIds.length <= 1) throw error;
      await this.deliverEach(handler, eventIds);
    }
  }

  /** Throws the first failure after all others had their turn. */
  private async deliverEach(handler: EventBatchHandler, eventIds: readonly string[]): Promise<void> {
    const failures: unknown[] = [];
    for (const eventId of eventIds) {
      try {
        await this.deliverAll(handler, [eventId]);
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Hands one event to one subscriber, unless its receipt says that it had it. Both commit together. */
  async deliver(handler: EventHandler | EventBatchHandler, eventId: string): Promise<void> {
    if ('handleAll' in handler) return this.deliverAll(handler, [eventId]);
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
