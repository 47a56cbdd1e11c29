import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, type Transaction } from '@shanhuo/database';
import { PLATFORM_SUBJECT_ID, type Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, readShortCode, type Failure, type InvalidInput, type Language } from '@shanhuo/kernel';
import { HouseholdNotFound } from './support.failures.js';
import { SupportRepository, type LockedHousehold } from './support.repository.js';
import { changeOfSupport, readSupportDay, type SupportKind } from './support.rules.js';
import { supportProblem } from './support.words.js';

/** What a household is listed as from a day on. */
export interface SetSupport {
  readonly sellerCode: string;
  readonly kind: SupportKind;
  readonly validFrom: string;
  readonly source: string;
}

/** The last day on which a household is listed. */
export interface EndSupport {
  readonly sellerCode: string;
  readonly validTo: string;
}

/** It is registered. */
export class SupportRegistered {
  constructor(readonly sellerCode: string) {}
}

type NotRegistered = HouseholdNotFound | InvalidInput;

const LONGEST_SOURCE = 200;

/**
 * Which households are monitored or were poor, as the lists of the state have it: registered by the agent of their
 * village or by the county desk, each time in the audit log. Nobody else is told, the household's buyers least of all.
 */
@Injectable()
export class SupportService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SupportRepository) private readonly supports: SupportRepository,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async set(viewer: Viewer, input: SetSupport, language: Language): Promise<SupportRegistered | NotRegistered> {
    const from = readSupportDay(input.validFrom);
    const source = input.source.normalize('NFC').replaceAll(/\p{C}/gu, ' ').replaceAll(/\s+/g, ' ').trim();
    if (from === undefined) return supportProblem('validFrom', 'DAY_INVALID', language);
    if (from > chinaDayOf(this.clock.now())) return supportProblem('validFrom', 'DAY_TO_COME', language);
    if (source === '') return supportProblem('source', 'SOURCE_MISSING', language);
    if ([...source].length > LONGEST_SOURCE) return supportProblem('source', 'SOURCE_TOO_LONG', language);
    return this.register(viewer, input.sellerCode, async (tx, household, personId) => {
      const open = await this.supports.findOpen(tx, household.id);
      const change = changeOfSupport(open, household.lastDay ?? undefined, input.kind, from);
      if (change === 'same') return undefined;
      if (change === 'DAY_NOT_AFTER') return supportProblem('validFrom', change, language);
      const at = this.clock.now();
      if (open !== undefined) await this.supports.end(tx, open.id, change.endsOn ?? from, at, personId);
      const added = { kind: input.kind, from, source, at, by: personId };
      const supportId = await this.supports.add(tx, household.id, added);
      await this.record(tx, personId, household.id, 'household.support-set', { supportId });
      return undefined;
    });
  }

  async end(viewer: Viewer, input: EndSupport, language: Language): Promise<SupportRegistered | NotRegistered> {
    const until = readSupportDay(input.validTo);
    if (until === undefined) return supportProblem('validTo', 'DAY_INVALID', language);
    if (until > chinaDayOf(this.clock.now())) return supportProblem('validTo', 'DAY_TO_COME', language);
    return this.register(viewer, input.sellerCode, async (tx, household, personId) => {
      const open = await this.supports.findOpen(tx, household.id);
      if (open === undefined) return supportProblem('validTo', 'NOTHING_HOLDS', language);
      if (until < open.validFrom) return supportProblem('validTo', 'DAY_NOT_AFTER', language);
      await this.supports.end(tx, open.id, until, this.clock.now(), personId);
      await this.record(tx, personId, household.id, 'household.support-ended', { supportId: open.id });
      return undefined;
    });
  }

  private async register(
    viewer: Viewer,
    sellerCode: string,
    work: (tx: Transaction, household: LockedHousehold, personId: string) => Promise<Failure | undefined>,
  ): Promise<SupportRegistered | NotRegistered> {
    const [code, personId] = [readShortCode(sellerCode), viewer.personId];
    if (code === undefined || personId === undefined) return new HouseholdNotFound();
    const all = viewer.holds('operator', 'platform', PLATFORM_SUBJECT_ID);
    const scope = { villageIds: viewer.subjectsOf('agent', 'village'), all };
    return this.database.inTransaction(async (tx) => {
      const household = await this.supports.lock(tx, code, scope);
      if (household === undefined) return new HouseholdNotFound();
      const refused = await work(tx, household, personId);
      return refused === undefined ? new SupportRegistered(code) : (refused as NotRegistered);
    });
  }

  /** The kind itself stays out of the log: it stands in a row that fewer may read. */
  private record(tx: Transaction, actorId: string, subjectId: string, action: string, details: object): Promise<void> {
    return this.audit.record(tx, { actorId, action, subjectKind: 'household', subjectId, outcome: 'done', details });
  }
}
