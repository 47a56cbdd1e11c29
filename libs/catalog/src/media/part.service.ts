import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock, newId } from '@shanhuo/kernel';
import type { Server } from '@tus/server';
import { PartLocker } from './part-lock.js';
import { PART_LIFE_MS, PartStore } from './part-store.js';
import { PartRepository } from './part.repository.js';
import { MOST_PICTURE_BYTES } from './picture-source.js';

/** Where photos are sent piece by piece. */
export const PART_PATH = '/media/uploads';
/** Photos of one person that may be on their way; a further one takes the place of the oldest. */
const MOST_PARTS = 24;
const ENDED_AT_ONCE = 200;
const ID_HEADER = 'x-shanhuo-part';

/**
 * Speaks tus 1.0.0 (creation, expiration) for photos that travel in pieces. Whose a photo is stands in a row, its bytes
 * in the part store, and nothing in this process: the next piece may reach another one.
 */
@Injectable()
export class PartService {
  private server: Promise<Server> | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PartRepository) private readonly parts: PartRepository,
    @Inject(PartStore) private readonly store: PartStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Answers a request that begins an upload; `bytes` is what it says the photo will be. */
  async begin(personId: string, bytes: number, headers: Headers): Promise<Response> {
    const id = newId();
    if (bytes <= MOST_PICTURE_BYTES) {
      const beganAt = this.clock.now();
      const endsAt = new Date(beganAt.getTime() + PART_LIFE_MS);
      const dropped = await this.database.inTransaction(async (tx) => {
        const oldest = await this.parts.dropOldest(tx, personId, MOST_PARTS - 1);
        await this.parts.begin(tx, { id, personId, bytes, beganAt, endsAt });
        return oldest;
      });
      for (const old of dropped) await this.store.drop(old);
    }
    headers.set(ID_HEADER, id);
    headers.delete('content-type');
    return this.speak(new Request(`http://api${PART_PATH}`, { method: 'POST', headers }));
  }

  /** Answers a request about a photo on its way: where it stands, or its next piece. Undefined: it is not the person's. */
  async goOn(
    personId: string,
    id: string,
    request: { method: 'HEAD' | 'PATCH'; headers: Headers; body?: ReadableStream },
  ): Promise<Response | undefined> {
    if ((await this.parts.find(id, personId, this.clock.now())) === undefined) return undefined;
    const { method, headers, body } = request;
    const asked = { method, headers, ...(body && { body, duplex: 'half' as const }) };
    return this.speak(new Request(`http://api${PART_PATH}/${id}`, asked));
  }

  /** Drops photos that did not arrive in time, and what is remembered of those that did; how many. */
  async dropEnded(): Promise<number> {
    const dropped = await this.database.inTransaction((tx) =>
      this.parts.dropEnded(tx, this.clock.now(), ENDED_AT_ONCE),
    );
    for (const id of dropped) await this.store.drop(id);
    return dropped.length;
  }

  private async speak(request: Request): Promise<Response> {
    this.server ??= this.makeServer();
    return (await this.server).handleWeb(request);
  }

  private async makeServer(): Promise<Server> {
    const { Server: TusServer } = await import('@tus/server');
    return new TusServer({
      path: PART_PATH,
      datastore: await this.store.open(),
      locker: new PartLocker(this.database, this.parts, this.clock),
      maxSize: MOST_PICTURE_BYTES,
      relativeLocation: true,
      allowedOrigins: [],
      // The row is there already, under an id of ours.
      namingFunction: (asked) => asked.headers.get(ID_HEADER) ?? newId(),
    });
  }
}
