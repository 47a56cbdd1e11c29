import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, JobQueue } from '@shanhuo/database';
import { GrantService, Viewer } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput } from '@shanhuo/kernel';
import { ListingCheckRepository } from '../review/listing-check.repository.js';
import { RowBroke } from './import.failures.js';
import { ImportRepository } from './import.repository.js';
import { ImportRowRepository } from './import-row.repository.js';
import type { ImportRow, JudgedRow, StoredRow } from './import.rows.js';
import { ImportStore } from './import-store.js';
import { readSheet } from './read-sheet.js';
import { RowApplier } from './row-applier.js';
import { RowFinder } from './row-finder.js';
import { RowPlanner } from './row-planner.js';
import { readRow, type NamedCategory, type RowInput } from './row.input.js';
import { at, problemsOf } from './row-refusal.js';
import type { RowProblem } from './row-plan.js';
import { SheetRefused } from './sheet-refused.js';

/** Where imports wait for a worker. */
export const IMPORT_QUEUE = 'catalog.import';

const ROWS_AT_ONCE = 25;
/** Then others have their turn, too. */
const ROWS_OF_A_JOB = 500;
/** A worker that says nothing for so long is dead. */
const HELD_MS = 2 * 60_000;
const ENDED_AT_ONCE = 20;

/** Works imports off: reads the file, looks at each row, and does what was said yes to, some rows at a time. */
@Injectable()
export class ImportWork {
  private readonly logger = new Logger(ImportWork.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobQueue) private readonly queue: JobQueue,
    @Inject(ImportRepository) private readonly imports: ImportRepository,
    @Inject(ImportRowRepository) private readonly rows: ImportRowRepository,
    @Inject(ImportStore) private readonly store: ImportStore,
    @Inject(RowFinder) private readonly finder: RowFinder,
    @Inject(RowPlanner) private readonly planner: RowPlanner,
    @Inject(RowApplier) private readonly applier: RowApplier,
    @Inject(ListingCheckRepository) private readonly facts: ListingCheckRepository,
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Goes on with one; where another worker has it, or it is done, that is nothing. */
  async run({ importId }: { readonly importId: string }): Promise<void> {
    const made = await this.imports.hold(importId, this.clock.now(), this.until());
    if (made === undefined) return;
    if (made.state === 'checking' && made.rows === null && !(await this.read(made))) return;
    const categories = await this.facts.listCategories();
    const isFinished = await this.workOff(made, categories);
    await this.database.inTransaction(async (tx) => {
      const isOurs = await this.imports.release(tx, made, this.clock.now());
      if (!isOurs) return;
      if (!isFinished) await this.queue.enqueue(tx, IMPORT_QUEUE, { importId });
      else if (made.state === 'checking') await this.imports.setReady(tx, made.id);
      else await this.imports.setDone(tx, made.id);
    });
  }

  /** Takes up what a worker left that died. */
  async takeUpLeft(): Promise<void> {
    const left = await this.imports.findLeft(this.clock.now());
    await this.database.inTransaction(async (tx) => {
      for (const importId of left) await this.queue.enqueue(tx, IMPORT_QUEUE, { importId });
    });
  }

  /** Forgets files whose time is over; how many. */
  async dropEnded(): Promise<number> {
    const dropped = await this.database.inTransaction((tx) =>
      this.imports.dropEnded(tx, this.clock.now(), ENDED_AT_ONCE),
    );
    for (const id of dropped) await this.store.drop(id);
    return dropped.length;
  }

  /** Whether it was a file of goods. All of its rows are kept, or none. */
  private async read(made: ImportRow): Promise<boolean> {
    const bytes = await this.store.read(made.id);
    const read =
      bytes === undefined
        ? new SheetRefused('SHEET_UNREADABLE')
        : await this.database.inTransaction(async (tx) => {
            const count = await readSheet(bytes, made.language, (rows) => this.rows.keep(tx, made.id, rows));
            if (typeof count === 'number') await this.imports.setRead(tx, made.id, count);
            return count;
          });
    if (read instanceof SheetRefused) await this.database.inTransaction((tx) => this.imports.refuse(tx, made.id, read));
    await this.store.drop(made.id);
    return typeof read === 'number';
  }

  /** Whether nothing of its stage is left. */
  private async workOff(made: ImportRow, categories: readonly NamedCategory[]): Promise<boolean> {
    const isChecking = made.state === 'checking';
    const { judged, done } = await this.rows.countDone(made.id);
    let rowsDone = isChecking ? judged : done;
    for (let taken = 0, line = 0; taken < ROWS_OF_A_JOB; taken += ROWS_AT_ONCE) {
      const rows = isChecking
        ? await this.rows.findUnjudged(made.id, line, ROWS_AT_ONCE)
        : await this.rows.findToDo(made.id, line, ROWS_AT_ONCE);
      // What the person may do is asked anew: a mandate may have been taken back a moment ago.
      const viewer = await this.viewerOf(made);
      for (const row of rows)
        await (isChecking ? this.check(viewer, made, row, categories) : this.apply(viewer, made, row, categories));
      rowsDone += rows.length;
      const isOurs = await this.imports.goOn(made, rowsDone, this.until());
      if (!isOurs || rows.length < ROWS_AT_ONCE) return true;
      line = rows.at(-1)?.line ?? line;
    }
    return false;
  }

  private async check(
    viewer: Viewer,
    made: ImportRow,
    row: StoredRow,
    categories: readonly NamedCategory[],
  ): Promise<void> {
    const input = readRow(row, categories, made.language);
    const judged =
      input instanceof InvalidInput ? input : await this.orBroken(made, row, () => this.plan(viewer, made, row, input));
    await this.rows.judge(made.id, row.line, judged instanceof Failure ? refusedFor(judged, made, row) : judged);
  }

  private async plan(viewer: Viewer, made: ImportRow, row: StoredRow, input: RowInput): Promise<JudgedRow> {
    const refuse = (problem: RowProblem): JudgedRow => ({
      ...{ verdict: 'refused', plan: null, problems: [problem], productCode: null },
    });
    const there = await this.finder.find(made, input);
    if (input.code !== undefined) {
      if (there === undefined) return refuse(at('code', 'CODE_UNKNOWN', made.language));
      const owner = await this.finder.codeOfKey(made, input.rowKey);
      if (owner !== undefined && owner !== there.listing.code) {
        return refuse(at('rowKey', 'ROW_KEY_OF_OTHER', made.language));
      }
    } else if (input.rowKey === undefined) return refuse(at('rowKey', 'ROW_KEY_NEEDED', made.language));
    const earlier = await this.rows.findEarlier(made.id, row.line, row.rowKey, there?.listing.code ?? null);
    return this.planner.plan(viewer, made, row, input, there, earlier);
  }

  private async apply(
    viewer: Viewer,
    made: ImportRow,
    row: StoredRow,
    categories: readonly NamedCategory[],
  ): Promise<void> {
    const input = readRow(row, categories, made.language);
    const done =
      input instanceof InvalidInput
        ? input
        : await this.orBroken(made, row, () => this.applier.apply(viewer, made, row, input));
    const failed = done instanceof Failure;
    await this.rows.finish(made.id, row.line, {
      verdict: failed || row.verdict === null ? 'refused' : OUTCOMES[row.plan?.does ?? 'nothing'],
      problems: failed ? problemsOf(done, made.language) : [],
      productCode: failed ? null : done,
      at: this.clock.now(),
    });
  }

  /**
   * A row that fails as nobody foresaw is refused, and written to the log: thrown on, the file would stop there for ever.
   * Where the database is away, that cannot be written down either, and the file is taken up again in time.
   */
  private async orBroken<Done>(
    made: ImportRow,
    { line }: StoredRow,
    work: () => Promise<Done>,
  ): Promise<Done | RowBroke> {
    try {
      return await work();
    } catch (error) {
      this.logger.error({ importId: made.id, line, error });
      return new RowBroke();
    }
  }

  /** As whom it is done: the person who said yes, with the grants held now. */
  private async viewerOf(made: ImportRow): Promise<Viewer> {
    const personId = made.appliedBy ?? made.personId;
    return Viewer.signedIn(
      { address: '0.0.0.0', userAgent: 'import' },
      {
        ...{ sessionId: made.id, personId, grants: await this.grants.findOf(personId) },
        ...{ startedAt: made.beganAt, method: 'code', secondFactorPassed: made.secondFactor, errandId: made.id },
      },
    );
  }

  private until(): Date {
    return new Date(this.clock.now().getTime() + HELD_MS);
  }
}

/** What is said of a row once it is done: `asked` ones are what they became. */
const OUTCOMES = { list: 'listed', draft: 'draft', pack: 'pack', change: 'changed', nothing: 'unchanged' } as const;

function refusedFor(input: Failure, { language }: ImportRow, { productCode }: StoredRow): JudgedRow {
  return { verdict: 'refused', plan: null, problems: problemsOf(input, language), productCode };
}
