import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId } from '@shanhuo/kernel';
import { currentRequestId } from '../request/request-scope.js';
import { statement } from '../statements/statement.js';
import { runIn, type Transaction } from '../transaction/database.js';
import type { DomainEvent, Subscription } from './domain-event.js';
import { enqueued, jobRows, jobsFrom, TOLD } from './new-job.js';

/** `$1` events, `$2` now, `$3` request, `$4` jobs. */
const publishEvents = statement(
  'database.publish_events',
  `with kept as (
     insert into database.events (id, name, payload, occurred_at, request_id)
     select e.id, e.name, e.payload, $2, $3 from json_to_recordset($1::json) as e (id uuid, name text, payload jsonb)),
   ${enqueued(jobsFrom(4))}
   select ${TOLD} as told`,
);

/** The same of events nobody listens to yet. */
const keepEvents = statement(
  'database.keep_events',
  `insert into database.events (id, name, payload, occurred_at, request_id)
   select e.id, e.name, e.payload, $2, $3 from json_to_recordset($1::json) as e (id uuid, name text, payload jsonb)`,
);

export const SUBSCRIPTIONS = Symbol('subscriptions');

/** Writes an event and one job per subscriber in the caller's transaction: the outbox is PostgreSQL itself. */
@Injectable()
export class EventPublisher {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SUBSCRIPTIONS) private readonly subscriptions: readonly Subscription[],
  ) {}

  /** Publishes when `tx` commits, to each subscriber at least once. Returns the id of the event. */
  async publish(tx: Transaction, event: DomainEvent): Promise<string> {
    const [id = ''] = await this.publishAll(tx, [event]);
    return id;
  }

  /** As `publish`, all of them and the jobs of all subscribers in one statement. */
  async publishAll(tx: Transaction, events: readonly DomainEvent[]): Promise<string[]> {
    if (events.length === 0) return [];
    const kept = events.map(({ name, payload }) => ({ id: newId(), name, payload }));
    const jobs = kept.flatMap(({ id, name }) =>
      this.subscriptions
        .filter(({ event }) => event === name)
        .map(({ subscriber }) => ({ queue: subscriber, data: { eventId: id } })),
    );
    const values = [JSON.stringify(kept), this.clock.now(), currentRequestId() ?? null];
    await (jobs.length === 0 ? runIn(tx, keepEvents, values) : runIn(tx, publishEvents, [...values, jobRows(jobs)]));
    return kept.map(({ id }) => id);
  }
}
