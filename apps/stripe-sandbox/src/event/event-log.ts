import type { Clock } from '@shanhuo/kernel';
import type { Documents } from '../store/documents.js';
import { newStripeId } from '../store/stripe-ids.js';
import { API_VERSION, type EventType, type StoredEvent } from '../store/stripe-objects.js';
import type { Deliveries } from './deliveries.js';

/** The call that made something happen; both null where the customer did, or time. */
export interface Cause {
  readonly requestId: string | null;
  readonly idempotencyKey: string | null;
}

export const BY_ITSELF: Cause = { requestId: null, idempotencyKey: null };

/** Writes down what happened, and that it has to be told. */
export class EventLog {
  constructor(
    private readonly documents: Documents,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
  ) {}

  record(type: EventType, object: object, cause: Cause, previous?: object): void {
    const event: StoredEvent = {
      id: newStripeId.event(),
      object: 'event',
      api_version: API_VERSION,
      created: Math.floor(this.clock.now().getTime() / 1_000),
      data: { object, ...(previous !== undefined && { previous_attributes: previous }) },
      livemode: false,
      request: { id: cause.requestId, idempotency_key: cause.idempotencyKey },
      type,
    };
    this.documents.insert(event);
    this.deliveries.enqueue(event);
  }
}
