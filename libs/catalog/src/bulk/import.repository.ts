import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ImportRow } from './import.rows.js';
import type { SheetRefused } from './sheet-refused.js';

const IMPORT = `i.id, i.seller_id as "sellerId", e.code as "sellerCode", i.person_id as "personId",
  i.second_factor as "secondFactor", i.language, i.file_name as "fileName", i.state, i.rows, i.rows_done as "rowsDone",
  i.confirmed, i.refusal, i.refusal_details as "refusalDetails", i.began_at as "beganAt", i.applied_at as "appliedAt",
  i.applied_by as "appliedBy", i.ends_at as "endsAt", i.turn`;
const IMPORTS = `select ${IMPORT} from catalog.imports i join village_seller.sellers e on e.id = i.seller_id`;

const begin = statement(
  'catalog.begin_import',
  `insert into catalog.imports (id, seller_id, person_id, through, second_factor, language, file_name, state, rows_done,
     confirmed, refusal_details, began_at, ends_at, held_until, turn)
   values ($1, $2, $3, $4, $5, $6, $7, 'checking', 0, false, '{}', $8, $9, $8, 0)`,
);

const countSince = statement(
  'catalog.count_imports_since',
  `select count(*)::int as count, count(*) filter (where state = 'applying')::int as applying
   from catalog.imports where seller_id = $1 and began_at > $2`,
);

/** What nobody said yes to gives way to the newer file. */
const dropOpen = statement(
  'catalog.drop_open_imports',
  `update catalog.imports set state = 'dropped' where seller_id = $1 and state in ('checking', 'ready')
   returning id, person_id as "personId"`,
);

const drop = statement(
  'catalog.drop_import',
  `update catalog.imports set state = 'dropped'
   where id = $1 and seller_id = $2 and state in ('checking', 'ready') returning id`,
);

const find = statement('catalog.find_import', `${IMPORTS} where i.id = $1 and i.seller_id = $2 and i.ends_at > $3`);
const list = statement(
  'catalog.list_imports',
  `${IMPORTS} where i.seller_id = $1 and i.state <> 'dropped' and i.ends_at > $2 order by i.began_at desc limit $3`,
);

const hold = statement(
  'catalog.hold_import',
  `update catalog.imports i set held_until = $3, turn = turn + 1 from village_seller.sellers e
   where i.id = $1 and e.id = i.seller_id and i.state in ('checking', 'applying') and i.held_until <= $2
   returning ${IMPORT}`,
);
/** Not where the file was dropped meanwhile, or another worker took it. */
const goOn = statement(
  'catalog.go_on_with_import',
  `update catalog.imports set rows_done = $4, held_until = $5 where id = $1 and state = $2 and turn = $3 returning id`,
);
/** Locks it until the transaction ends, so that what is written after it is written by its holder. */
const release = statement(
  'catalog.release_import',
  `update catalog.imports set held_until = $4 where id = $1 and state = $2 and turn = $3 returning id`,
);
const findLeft = statement(
  'catalog.find_left_imports',
  `select id from catalog.imports where state in ('checking', 'applying') and held_until <= $1 limit 100`,
);

const setRead = statement('catalog.set_import_read', `update catalog.imports set rows = $2 where id = $1`);
const setReady = statement(
  'catalog.set_import_ready',
  `update catalog.imports set state = 'ready' where id = $1 and state = 'checking'`,
);
const setDone = statement(
  'catalog.set_import_done',
  `update catalog.imports set state = 'done' where id = $1 and state = 'applying'`,
);
const refuse = statement(
  'catalog.refuse_import',
  `update catalog.imports set state = 'refused', refusal = $2, refusal_details = $3 where id = $1 and state = 'checking'`,
);
const apply = statement(
  'catalog.apply_import',
  `update catalog.imports set state = 'applying', confirmed = $3, applied_at = $4, applied_by = $5, second_factor = $6,
     held_until = $4, rows_done = 0
   where id = $1 and seller_id = $2 and state = 'ready' returning id`,
);

const dropEnded = statement(
  'catalog.drop_ended_imports',
  `delete from catalog.imports where id in (select id from catalog.imports where ends_at <= $1 order by ends_at limit $2)
   returning id`,
);

/** An import as its holder took it. */
type Held = Pick<ImportRow, 'id' | 'state' | 'turn'>;

/** Keeps imports, and which worker has one to itself. */
@Injectable()
export class ImportRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async begin(
    tx: Transaction,
    made: Pick<ImportRow, 'id' | 'sellerId' | 'personId' | 'secondFactor' | 'language' | 'fileName'> & {
      readonly through: string;
      readonly beganAt: Date;
      readonly endsAt: Date;
    },
  ): Promise<void> {
    await runIn(tx, begin, [
      ...[made.id, made.sellerId, made.personId, made.through, made.secondFactor, made.language, made.fileName],
      ...[made.beganAt, made.endsAt],
    ]);
  }

  async countSince(sellerId: string, at: Date): Promise<{ readonly count: number; readonly applying: number }> {
    const [row] = await this.database.read<{ count: number; applying: number }>(countSince, [sellerId, at]);
    return row ?? { count: 0, applying: 0 };
  }

  dropOpen(tx: Transaction, sellerId: string): Promise<Pick<ImportRow, 'id' | 'personId'>[]> {
    return runIn(tx, dropOpen, [sellerId]);
  }

  async drop(tx: Transaction, id: string, sellerId: string): Promise<boolean> {
    return (await runIn(tx, drop, [id, sellerId])).length === 1;
  }

  /** Only of its own seller, and only until it is forgotten. */
  async find(id: string, sellerId: string, at: Date): Promise<ImportRow | undefined> {
    return (await this.database.read<ImportRow>(find, [id, sellerId, at]))[0];
  }

  /** Newest first, without what was dropped. */
  list(sellerId: string, at: Date, most: number): Promise<ImportRow[]> {
    return this.database.read(list, [sellerId, at, most]);
  }

  /** Gives it to one worker until then; undefined where another has it, or nothing is left to do. */
  async hold(id: string, at: Date, until: Date): Promise<ImportRow | undefined> {
    return (await this.database.write<ImportRow>(hold, [id, at, until]))[0];
  }

  /** Whether its holder may go on with it. */
  async goOn({ id, state, turn }: Held, rowsDone: number, until: Date): Promise<boolean> {
    return (await this.database.write(goOn, [id, state, turn, rowsDone, until])).length === 1;
  }

  /** Whether it was its holder's to give back. */
  async release(tx: Transaction, { id, state, turn }: Held, at: Date): Promise<boolean> {
    return (await runIn(tx, release, [id, state, turn, at])).length === 1;
  }

  /** Of workers that died. */
  async findLeft(at: Date): Promise<string[]> {
    return (await this.database.read<{ id: string }>(findLeft, [at])).map(({ id }) => id);
  }

  async setRead(tx: Transaction, id: string, rows: number): Promise<void> {
    await runIn(tx, setRead, [id, rows]);
  }

  async setReady(tx: Transaction, id: string): Promise<void> {
    await runIn(tx, setReady, [id]);
  }

  async setDone(tx: Transaction, id: string): Promise<void> {
    await runIn(tx, setDone, [id]);
  }

  async refuse(tx: Transaction, id: string, { code, details }: SheetRefused): Promise<void> {
    await runIn(tx, refuse, [id, code, JSON.stringify(details)]);
  }

  async apply(
    tx: Transaction,
    id: string,
    sellerId: string,
    said: { readonly confirmed: boolean; readonly at: Date; readonly by: string; readonly secondFactor: boolean },
  ): Promise<boolean> {
    const { confirmed, at, by, secondFactor } = said;
    return (await runIn(tx, apply, [id, sellerId, confirmed, at, by, secondFactor])).length === 1;
  }

  /** With their rows, `most` of them; they are named. */
  async dropEnded(tx: Transaction, at: Date, most: number): Promise<string[]> {
    return (await runIn<{ id: string }>(tx, dropEnded, [at, most])).map(({ id }) => id);
  }
}
