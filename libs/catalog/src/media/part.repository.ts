import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';

const findPart = statement(
  'catalog.find_picture_part',
  `select bytes, content_hash as "contentHash" from catalog.picture_parts where id = $1 and person_id = $2 and ends_at > $3`,
);

const dropOldestParts = statement(
  'catalog.drop_oldest_picture_parts',
  `delete from catalog.picture_parts where id in (
     select id from catalog.picture_parts where person_id = $1 order by began_at desc, id desc offset $2
   ) returning id`,
);

const beginPart = statement(
  'catalog.begin_picture_part',
  `insert into catalog.picture_parts (id, person_id, bytes, began_at, ends_at) values ($1, $2, $3, $4, $5)`,
);

const lockPart = statement(
  'catalog.lock_picture_part',
  `update catalog.picture_parts set locked_by = $2, locked_until = $4
   where id = $1 and (locked_until is null or locked_until < $3) returning id`,
);

const unlockPart = statement(
  'catalog.unlock_picture_part',
  `update catalog.picture_parts set locked_by = null, locked_until = null where id = $1 and locked_by = $2`,
);

const takePart = statement(
  'catalog.take_picture_part',
  `update catalog.picture_parts set content_hash = $2 where id = $1`,
);

const dropPart = statement('catalog.drop_picture_part', `delete from catalog.picture_parts where id = $1`);

const dropEndedParts = statement(
  'catalog.drop_ended_picture_parts',
  `delete from catalog.picture_parts where id in (
     select id from catalog.picture_parts where ends_at <= $1 order by ends_at limit $2
   ) returning id`,
);

/** A photo on its way. */
export interface PartRow {
  /** Of the whole photo. */
  readonly bytes: number;
  /** By which it is known, once it was taken. */
  readonly contentHash: string | null;
}

/** Keeps whose photos are on their way, and who writes to each. */
@Injectable()
export class PartRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Only its own person finds it, and only until its end. */
  async find(id: string, personId: string, at: Date): Promise<PartRow | undefined> {
    const [row] = await this.database.read<PartRow>(findPart, [id, personId, at]);
    return row;
  }

  /** Leaves the newest `most` of a person; the others are named. */
  async dropOldest(tx: Transaction, personId: string, most: number): Promise<string[]> {
    return (await runIn<{ id: string }>(tx, dropOldestParts, [personId, most])).map(({ id }) => id);
  }

  async begin(
    tx: Transaction,
    part: { id: string; personId: string; bytes: number; beganAt: Date; endsAt: Date },
  ): Promise<void> {
    await runIn(tx, beginPart, [part.id, part.personId, part.bytes, part.beganAt, part.endsAt]);
  }

  /** Whether it is this holder’s now; a lock that nobody gave back ends by itself. */
  async lock(tx: Transaction, id: string, holder: string, at: Date, until: Date): Promise<boolean> {
    return (await runIn(tx, lockPart, [id, holder, at, until])).length === 1;
  }

  async unlock(tx: Transaction, id: string, holder: string): Promise<void> {
    await runIn(tx, unlockPart, [id, holder]);
  }

  async take(tx: Transaction, id: string, contentHash: string): Promise<void> {
    await runIn(tx, takePart, [id, contentHash]);
  }

  async drop(tx: Transaction, id: string): Promise<void> {
    await runIn(tx, dropPart, [id]);
  }

  /** Drops those whose time is over, `most` of them; they are named. */
  async dropEnded(tx: Transaction, at: Date, most: number): Promise<string[]> {
    return (await runIn<{ id: string }>(tx, dropEndedParts, [at, most])).map(({ id }) => id);
  }
}
