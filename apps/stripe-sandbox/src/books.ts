import type { Clock } from '@shanhuo/kernel';
import type { EventLog } from './event/event-log.js';
import type { FaultScript } from './fault/fault-script.js';
import type { Documents } from './store/documents.js';
import type { TimedWork } from './timed/timed-work.js';

/** What every act of the sandbox writes to, and the moment it is written at. */
export interface Books {
  readonly documents: Documents;
  readonly events: EventLog;
  readonly timed: TimedWork;
  readonly faults: FaultScript;
  readonly clock: Clock;
}

/** Stripe counts in whole seconds. */
export const secondsOf = (clock: Clock): number => Math.floor(clock.now().getTime() / 1_000);
