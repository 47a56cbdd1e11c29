import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@shanhuo/database';
import { newId, type Clock } from '@shanhuo/kernel';
import type { Lock, Locker } from '@tus/server';
import type { PartRepository } from './part.repository.js';

/** Longer than any request may take: a holder that died is not waited for longer. */
const LONGEST_MS = 60_000;
const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 100;

/** As tus is told of it: locked, and worth asking again. */
class PartLocked extends Error {
  readonly status_code = 423;
  readonly body = 'another request writes to it';
}

/** One writer a photo, whichever process it is in: the lock is a row, since several processes share the store. */
export class PartLocker implements Locker {
  constructor(
    private readonly database: Database,
    private readonly parts: PartRepository,
    private readonly clock: Clock,
  ) {}

  newLock(id: string): Lock {
    const holder = newId();
    return {
      lock: async (signal) => {
        for (let waited = 0; !(await this.take(id, holder)); waited += LOOK_AGAIN_MS) {
          if (signal.aborted || waited >= PATIENCE_MS) throw new PartLocked();
          await pause(LOOK_AGAIN_MS);
        }
      },
      unlock: () => this.database.inTransaction((tx) => this.parts.unlock(tx, id, holder)),
    };
  }

  private take(id: string, holder: string): Promise<boolean> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + LONGEST_MS);
    return this.database.inTransaction((tx) => this.parts.lock(tx, id, holder, now, until));
  }
}
