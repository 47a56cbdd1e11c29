import { Inject, Injectable } from '@nestjs/common';
import { Database, JobQueue, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { Clock, isId, newId, type Language } from '@shanhuo/kernel';
import { ActingFor, SellerNotFound } from '@shanhuo/village-seller';
import { ListingAccess, type ListingDesk } from '../listing/listing-access.js';
import { DROPPED, whatIsBegun } from './import.words.js';
import { GoodsImportNotFound, GoodsImportStepRefused, ImportsFull } from './import.failures.js';
import { ImportRepository } from './import.repository.js';
import { ImportRowRepository } from './import-row.repository.js';
import type { ImportRow, StoredRow } from './import.rows.js';
import { ImportStore } from './import-store.js';
import { IMPORT_QUEUE } from './import-work.service.js';
import type { RowVerdict } from './row-plan.js';
import { MOST_SHEET_BYTES, SheetRefused } from './sheet-refused.js';

/** Files are kept so long, with their rows: long enough to correct what was refused. */
export const IMPORT_LIFE_MS = 14 * 24 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** A shop that sends more in a day is a program that has gone wrong. */
const MOST_A_DAY = 50;
const LONGEST_NAME = 80;
const SHOWN = 10;

/** It is being looked at; nothing is changed yet. */
export class ImportBegun {
  constructor(readonly importId: string) {}
}

/** How many rows of it go which way. */
export type VerdictCounts = Readonly<Partial<Record<RowVerdict, number>>>;

/** Takes files of goods from those who may list or price for a seller, and their yes. */
@Injectable()
export class ImportService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobQueue) private readonly queue: JobQueue,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(ImportRepository) private readonly imports: ImportRepository,
    @Inject(ImportRowRepository) private readonly rows: ImportRowRepository,
    @Inject(ImportStore) private readonly store: ImportStore,
    @Inject(ActingFor) private readonly acting: ActingFor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Keeps a file until a worker has read it. One that nobody said yes to gives way to it. */
  async begin(
    viewer: Viewer,
    sellerCode: string,
    file: { readonly name: string; readonly bytes: Buffer },
    language: Language,
  ): Promise<ImportBegun | SellerNotFound | ImportsFull | SheetRefused> {
    const desk = await this.access.find(viewer, sellerCode, 'list', 'price');
    if (desk === undefined) return new SellerNotFound();
    if (file.bytes.length === 0) return new SheetRefused('SHEET_EMPTY');
    if (file.bytes.length > MOST_SHEET_BYTES) return new SheetRefused('SHEET_TOO_LARGE');
    const beganAt = this.clock.now();
    const since = await this.imports.countSince(desk.seller.id, new Date(beganAt.getTime() - DAY_MS));
    if (since.count >= MOST_A_DAY || since.applying > 0) return new ImportsFull();
    const made = {
      ...{ id: newId(), sellerId: desk.seller.id, personId: desk.personId, through: desk.seller.through },
      ...{ secondFactor: viewer.session?.secondFactorPassed === true, language, fileName: nameOf(file.name) },
      ...{ beganAt, endsAt: new Date(beganAt.getTime() + IMPORT_LIFE_MS) },
    };
    await this.store.keep(made.id, file.bytes);
    const dropped = await this.database.inTransaction(async (tx) => {
      const older = await this.imports.dropOpen(tx, made.sellerId);
      // Who sends a better file of their own did nothing to anybody; a file of somebody else is thrown away for good.
      for (const { id, personId } of older) {
        await this.recordDrop(tx, desk, id, personId === desk.personId ? made.id : undefined);
      }
      await this.imports.begin(tx, made);
      await this.queue.enqueue(tx, IMPORT_QUEUE, { importId: made.id });
      return older;
    });
    for (const { id } of dropped) await this.store.drop(id);
    return new ImportBegun(made.id);
  }

  /** Says yes: what the preview showed is done. With `confirmed` what looks like a slip is meant, too. */
  async apply(
    viewer: Viewer,
    { sellerCode, id, confirmed }: { readonly sellerCode: string; readonly id: string; readonly confirmed: boolean },
  ): Promise<ImportBegun | GoodsImportNotFound | GoodsImportStepRefused> {
    const found = await this.findOwn(viewer, sellerCode, id);
    if (found === undefined) return new GoodsImportNotFound();
    const { desk } = found;
    const at = this.clock.now();
    const secondFactor = viewer.session?.secondFactorPassed === true;
    return this.database.inTransaction(async (tx) => {
      const said = { confirmed, at, by: desk.personId, secondFactor };
      if (!(await this.imports.apply(tx, id, desk.seller.id, said))) return new GoodsImportStepRefused();
      const rows = await this.rows.finishIdle(tx, id, at, confirmed);
      const entry = {
        ...{ actorId: desk.personId, action: 'goods-import.applied', subjectKind: 'goods-import', subjectId: id },
        ...{ outcome: 'done' as const, details: { sellerId: desk.seller.id, confirmed, rows } },
      };
      // A household is told of a file once, before the first row, so that it can still stop the rest; of nothing, never.
      await this.acting.record(tx, desk.seller, entry, whatIsBegun(rows), rows > 0 ? undefined : id);
      await this.queue.enqueue(tx, IMPORT_QUEUE, { importId: id });
      return new ImportBegun(id);
    });
  }

  /** Throws it away; nothing of it was done. */
  async drop(
    viewer: Viewer,
    { sellerCode, id }: { readonly sellerCode: string; readonly id: string },
  ): Promise<ImportBegun | GoodsImportNotFound | GoodsImportStepRefused> {
    const found = await this.findOwn(viewer, sellerCode, id);
    if (found === undefined) return new GoodsImportNotFound();
    const { desk } = found;
    const dropped = await this.database.inTransaction(async (tx) => {
      const isDropped = await this.imports.drop(tx, id, desk.seller.id);
      if (isDropped) await this.recordDrop(tx, desk, id);
      return isDropped;
    });
    if (!dropped) return new GoodsImportStepRefused();
    await this.store.drop(id);
    return new ImportBegun(id);
  }

  async find(viewer: Viewer, sellerCode: string, id: string): Promise<ImportRow | undefined> {
    return (await this.findOwn(viewer, sellerCode, id))?.made;
  }

  /** The newest of a seller; none for a seller of somebody else. */
  async list(viewer: Viewer, sellerCode: string): Promise<ImportRow[]> {
    const desk = await this.access.find(viewer, sellerCode, 'list', 'price');
    return desk === undefined ? [] : this.imports.list(desk.seller.id, this.clock.now(), SHOWN);
  }

  /** Of each of these imports, which the viewer was shown. */
  async countVerdicts(importIds: readonly string[]): Promise<VerdictCounts[]> {
    const counted = await this.rows.countVerdicts(importIds);
    return importIds.map((id) =>
      Object.fromEntries(
        counted.filter(({ importId }) => importId === id).map(({ verdict, count }) => [verdict, count] as const),
      ),
    );
  }

  /** Rows of an import that the viewer was shown. */
  page(importId: string, verdicts: readonly RowVerdict[], afterLine: number, most: number): Promise<StoredRow[]> {
    return this.rows.page(importId, verdicts, afterLine, most);
  }

  private recordDrop(tx: Transaction, { seller, personId }: ListingDesk, id: string, errandId?: string): Promise<void> {
    const entry = {
      ...{ actorId: personId, action: 'goods-import.dropped', subjectKind: 'goods-import', subjectId: id },
      ...{ outcome: 'done' as const, details: { sellerId: seller.id } },
    };
    return this.acting.record(tx, seller, entry, DROPPED, errandId);
  }

  private async findOwn(viewer: Viewer, sellerCode: string, id: string) {
    const desk = await this.access.find(viewer, sellerCode, 'list', 'price');
    if (desk === undefined || !isId(id)) return undefined;
    const made = await this.imports.find(id, desk.seller.id, this.clock.now());
    return made && { desk, made };
  }
}

/** As it is shown again: a name and no path, and nothing that nobody reads. */
function nameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return [...last.normalize('NFC').replaceAll(/\p{C}/gu, '')].slice(0, LONGEST_NAME).join('');
}
