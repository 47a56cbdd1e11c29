import type { Transaction } from '../transaction/database.js';

/** Something that happened, told upwards. `payload` is JSON without personal data in plain. */
export interface DomainEvent<Payload extends object = object> {
  /** Past tense, `SellerRenamed`. */
  readonly name: string;
  readonly payload: Payload;
}

/** An event as a subscriber receives it: it may come twice, late, or before its predecessor. */
export interface DeliveredEvent<Payload extends object = object> extends DomainEvent<Payload> {
  readonly id: string;
  readonly occurredAt: Date;
  /** Request that caused it, for the logs. */
  readonly requestId: string | undefined;
}

/** Who wants to hear of what. Declared by libs as data, so that every process that publishes knows every subscriber. */
export interface Subscription {
  readonly event: string;
  /** Name of the queue and of the receipts: `<lib>.<what-it-does>`. Never reused for another purpose. */
  readonly subscriber: string;
}

/** Handles the events of one subscriber inside the transaction that also keeps the receipt. */
export interface EventHandler<Payload extends object = object> {
  readonly subscriber: string;
  /** How long its queue rests after a run, where what it does may come that much later; see `JobQueue`. */
  readonly restMs?: number;
  handle(tx: Transaction, event: DeliveredEvent<Payload>): Promise<void>;
}

/**
 * Handles what waits for one subscriber together, in one transaction with all receipts: for work whose cost is by the run
 * and not by the event. If it fails, each event is tried alone, so that one keeps no other waiting.
 */
export interface EventBatchHandler<Payload extends object = object> {
  readonly subscriber: string;
  /** As that of `EventHandler`. */
  readonly restMs?: number;
  handleAll(tx: Transaction, events: readonly DeliveredEvent<Payload>[]): Promise<void>;
}
