import { Inject, Injectable } from '@nestjs/common';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, type Language } from '@shanhuo/kernel';
import { SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import { CertificateRepository } from '../certificate/certificate.repository.js';
import type { ListingAct } from '../listing/listing-acts.words.js';
import { ListingAccess, type ListingDesk } from '../listing/listing-access.js';
import { codeField, keyField, lineField } from '../listing/listing.fields.js';
import { LotWritten, lotProblem, readLotContent, writtenBy } from './harvest.service.js';
import type { LotRecordKind } from './harvest.rules.js';
import { harvestFields, lotCodeField } from './lot.fields.js';
import { LotClosed, LotMoved, LotNotFound } from './lot.failures.js';
import { LotRepository, type LockedLot, type LotContent } from './lot.repository.js';
import { LOT_PROBLEMS } from './lot.words.js';

const LONGEST_REASON = 120;
const seenField = z.int('ID_INVALID').min(0, 'ID_INVALID').max(1_000_000, 'ID_INVALID');

const correctInput = z.object({
  ...harvestFields,
  code: lotCodeField,
  reason: lineField(LONGEST_REASON, 'REASON_MISSING'),
  seenRecords: seenField,
});
const closeInput = z.object({
  ...{ idempotencyKey: keyField, sellerCode: codeField, code: lotCodeField, seenRecords: seenField },
  reason: lineField(LONGEST_REASON)
    .nullish()
    .transform((text) => text ?? ''),
});

export type CorrectLotInput = z.input<typeof correctInput>;
export type CloseLotInput = z.input<typeof closeInput>;

type NotWritten = SellerNotFound | LotNotFound | LotClosed | LotMoved | InvalidInput | IdempotencyKeyReused;

/** A step that is to be made on a lot. */
interface Step {
  readonly kind: Exclude<LotRecordKind, 'harvested'>;
  readonly act: ListingAct;
  readonly read: { readonly idempotencyKey: string; readonly code: string; readonly seenRecords: number };
  readonly reason: string;
  /** What the lot is from now on. */
  readonly content: (lot: LockedLot) => LotContent | InvalidInput;
}

/** What was written wrongly is written again, with a reason; what is done with is closed. Nothing is taken away. */
@Injectable()
export class LotStepsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(LotRepository) private readonly lots: LotRepository,
    @Inject(CertificateRepository) private readonly certificates: CertificateRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async correct(viewer: Viewer, input: CorrectLotInput, language: Language): Promise<LotWritten | NotWritten> {
    const read = readInput(correctInput, input, LOT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const desk = await this.access.find(viewer, read.sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    const content = readLotContent(read, this.clock.now(), language);
    if (content instanceof InvalidInput) return content;
    const changed = (lot: LockedLot): LotContent | InvalidInput =>
      isSame(lot, content) ? lotProblem('amount', 'NOTHING_CHANGED', language) : content;
    return this.make(
      desk,
      { kind: 'corrected', act: 'lot-corrected', read, reason: read.reason, content: changed },
      language,
    );
  }

  async close(viewer: Viewer, input: CloseLotInput, language: Language): Promise<LotWritten | NotWritten> {
    const read = readInput(closeInput, input, LOT_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const desk = await this.access.find(viewer, read.sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    return this.make(
      desk,
      { kind: 'closed', act: 'lot-closed', read, reason: read.reason, content: (lot) => lot },
      language,
    );
  }

  private async make(desk: ListingDesk, step: Step, language: Language): Promise<LotWritten | NotWritten> {
    const { idempotencyKey: key, ...rest } = step.read;
    const call = { scope: `catalog.${step.act} ${desk.personId}`, key, input: rest };
    const done = await this.database.inTransaction((tx) =>
      this.idempotency.once<{ code: string } | LotNotFound | LotClosed | LotMoved | InvalidInput>(tx, call, () =>
        this.write(tx, desk, step, language),
      ),
    );
    return done instanceof Failure ? done : new LotWritten(desk.seller.code, done.code);
  }

  private async write(
    tx: Transaction,
    desk: ListingDesk,
    { kind, act, read, reason, content }: Step,
    language: Language,
  ): Promise<{ code: string } | LotNotFound | LotClosed | LotMoved | InvalidInput> {
    const lot = await this.lots.lock(tx, desk.seller.id, read.code);
    if (lot === undefined) return new LotNotFound();
    if (lot.closedAt !== null) return new LotClosed();
    if (lot.records !== read.seenRecords) return new LotMoved();
    const written = content(lot);
    if (written instanceof InvalidInput) return written;
    const certified = await this.certificates.findCertified(tx, lot.id);
    if (certified.count > 0 && (written.quantity < certified.quantity || written.unit !== lot.unit)) {
      return lotProblem('amount', 'BELOW_CERTIFIED', language);
    }
    await this.lots.addRecord(tx, lot.id, kind, written, reason, writtenBy(desk, this.clock.now()));
    const details = { lotId: lot.id, lotCode: read.code, record: lot.records + 1 };
    await this.access.record(tx, desk, act, lot.productId, details);
    return { code: read.code };
  }
}

function isSame(lot: LockedLot, content: LotContent): boolean {
  return (['harvestedOn', 'quantity', 'unit', 'place', 'note'] as const).every((name) => lot[name] === content[name]);
}
