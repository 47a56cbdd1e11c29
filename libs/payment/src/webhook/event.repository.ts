import { Inject, Injectable } from '@nestjs/common';
import { Database, enqueued, runIn, statement, TOLD, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import { TAKE_EVENT } from '../payment.queues.js';
import type { ProviderEvent } from '../provider/payment-provider.js';

/** An event to look into: what it is about is read again at the provider, whatever it claims. */
export interface TakeEventJob {
  readonly eventId: string;
  readonly look: NonNullable<ProviderEvent['look']>;
  readonly objectId: string;
}

/**
 * Two events tell of one payment. The second makes no job while the first waits, whose job sees the same money; nor where
 * the money is taken already. Of refunds every event is looked into, since the later one may know more.
 */
const keepEvent = statement(
  'payment.keep_event',
  `with kept as (
     insert into payment.provider_events as kept (id, type, object_id, created_at, received_at, look, handled_at)
     select $1, $2, $3, $4, $5, $6, case when $6::text is null or ($6 = 'intent' and exists (
       select from payment.captures c where c.provider_intent_id = $3)) then $5::timestamptz end
     on conflict (id) do nothing
     returning kept.look is not null and kept.handled_at is null and not (kept.look = 'intent' and exists (
       select from payment.provider_events w where w.object_id = $3 and w.handled_at is null and w.id <> $1)) as "isNews"),
   ${enqueued(`select $7::uuid as id, '${TAKE_EVENT}' as queue, null::timestamptz as start_after,
       json_build_object('eventId', $1::text, 'look', $6::text, 'objectId', $3::text)::jsonb as data
     from kept where "isNews"`)}
   select ${TOLD} as told`,
);

const markHandled = statement(
  'payment.mark_event_handled',
  `update payment.provider_events set handled_at = $2 where id = $1 and handled_at is null`,
);

const markMoneySeen = statement(
  'payment.mark_events_of_object_handled',
  `update payment.provider_events set handled_at = $2 where object_id = $1 and handled_at is null`,
);

const findWaiting = statement(
  'payment.find_waiting_events',
  `select id as "eventId", look, object_id as "objectId" from payment.provider_events
   where handled_at is null and received_at <= $1 order by received_at limit $2`,
);

@Injectable()
export class EventRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Keeps an event once, with the job that looks into it where there is something to look into. */
  async keep(event: ProviderEvent, receivedAt: Date): Promise<void> {
    const { id, type, objectId, createdAt, look } = event;
    await this.database.write(keepEvent, [id, type, objectId, createdAt, receivedAt, look ?? null, newId()]);
  }

  async markHandled(tx: Transaction, eventId: string, at: Date): Promise<void> {
    await runIn(tx, markHandled, [eventId, at]);
  }

  async markMoneySeen(tx: Transaction, intentId: string, at: Date): Promise<void> {
    await runIn(tx, markMoneySeen, [intentId, at]);
  }

  /** Events whose job has not come to an end, oldest first. */
  findWaiting(receivedBefore: Date, most: number): Promise<TakeEventJob[]> {
    return this.database.read(findWaiting, [receivedBefore, most]);
  }
}
