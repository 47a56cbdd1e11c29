import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId } from '@shanhuo/kernel';
import { currentRequestId } from '../request/request-scope.js';
import { statement } from '../statements/statement.js';
import { runIn, type Transaction } from '../transaction/database.js';
import type { DomainEvent, Subscription } from './domain-event.js';
import { JobQueue } from './job-queue.js';

const keepEvent = statement(
  'database.keep_event',
  `insert into database.events (id, name, payload, occurred_at, request_id) values ($1, $2, $3, $4, $5)`,
);

export const SUBSCRIPTIONS = Symbol('subscriptions');

/** Writes an event and one job per subscriber in the caller's transaction: the outbox is PostgreSQL itself. */
@Injectable()
export class EventPublisher {
  constructor(
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SUBSCRIPTIONS) private readonly subscriptions: readonly Subscription[],
  ) {}

  /** Publishes when `tx` commits, to each subscriber at least once. Returns the id of the event. */
  async publish(tx: Transaction, event: DomainEvent): Promise<string> {
    const id = newId();
    await runIn(tx, keepEvent, [id, event.name, event.payload, this.clock.now(), currentRequestId() ?? null]);
    for (const { subscriber } of this.subscriptions.filter((each) => each.event === event.name)) {
      await this.jobs.enqueue(tx, subscriber, { eventId: id });
    }
    return id;
  }
}
