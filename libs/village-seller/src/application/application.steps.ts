import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, EventPublisher, runIn, type Transaction } from '@shanhuo/database';
import { PLATFORM_SUBJECT_ID, type Viewer } from '@shanhuo/identity';
import { Clock, newId, readShortCode, type Language } from '@shanhuo/kernel';
import { ApplicationChangeEntity } from './application.entity.js';
import {
  APPLICATION_RECOMMENDED,
  APPLICATION_REFUSED,
  APPLICATION_RETURNED,
  APPLICATION_SUBMITTED,
  type ApplicationStepped,
} from './application.events.js';
import { ApplicationMoved } from './application.failures.js';
import type { LockedApplication, SteppedBy } from './application.rows.js';
import { applicationState, type ApplicationState } from './application.states.js';
import { FIND_OPEN_ITEMS, LOCK, MOVE } from './application.statements.js';

/** A step of an application. */
export interface ApplicationStep {
  readonly to: ApplicationState;
  readonly byKind: SteppedBy;
  readonly byPerson: string;
  readonly reason: string | null;
  /** Of an approval. */
  readonly sellerId?: string;
}

/** Whose applications a step may be made on. */
export interface StepScope {
  readonly villageIds: readonly string[];
  readonly all: boolean;
  readonly personId: string | null;
}

/** Who is told of a step; an approval has an event of its own, a withdrawal concerns nobody else. */
const EVENTS: Partial<Record<ApplicationState, string>> = {
  applied: APPLICATION_SUBMITTED,
  recommended: APPLICATION_RECOMMENDED,
  changes_wanted: APPLICATION_RETURNED,
  refused: APPLICATION_REFUSED,
};

/** Villages a viewer vouches for. */
export const vouchedVillages = (viewer: Viewer): readonly string[] => viewer.subjectsOf('agent', 'village');

/** Whether a viewer decides for the county. */
export const isOperator = (viewer: Viewer): boolean => viewer.holds('operator', 'platform', PLATFORM_SUBJECT_ID);

/** Makes the steps of applications: under a lock, along the table of states, kept with who, when and why. */
@Injectable()
export class ApplicationSteps {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined for an application outside the scope as for none. Others who step wait for this transaction. */
  async lock(tx: Transaction, typed: string, scope: StepScope): Promise<LockedApplication | undefined> {
    const code = readShortCode(typed);
    if (code === undefined) return undefined;
    const [row] = await runIn<LockedApplication>(tx, LOCK, [code, scope.villageIds, scope.all, scope.personId]);
    return row;
  }

  /** What is required and not done, in words. */
  async findOpenItems(
    tx: Transaction,
    applicationId: string,
    kinds: readonly string[],
    language: Language,
  ): Promise<string[]> {
    const rows = await runIn<{ words: string }>(tx, FIND_OPEN_ITEMS[language], [applicationId, kinds]);
    return rows.map(({ words }) => words);
  }

  /** Makes the step; ApplicationMoved where the table has none from where it stands. */
  async make(tx: Transaction, from: LockedApplication, step: ApplicationStep): Promise<ApplicationMoved | undefined> {
    if (!applicationState.allows(from.state, step.to)) return new ApplicationMoved();
    const at = this.clock.now();
    const decided = applicationState.isFinal(step.to) ? at : null;
    const recommended = step.to === 'recommended';
    const moved = await runIn(tx, MOVE, [
      from.id,
      from.state,
      step.to,
      decided,
      step.sellerId ?? null,
      recommended ? at : null,
      recommended ? step.byPerson : null,
    ]);
    if (moved.length === 0) return new ApplicationMoved();
    await this.note(tx, from, step, from.state);
    return undefined;
  }

  /** Keeps a step that was made, and tells of it. */
  async note(
    tx: Transaction,
    application: Pick<LockedApplication, 'id' | 'code' | 'personId' | 'villageId'>,
    step: ApplicationStep,
    fromState: ApplicationState | null,
  ): Promise<void> {
    const changeId = newId();
    await tx.insert(ApplicationChangeEntity, {
      id: changeId,
      applicationId: application.id,
      fromState,
      toState: step.to,
      changedAt: this.clock.now(),
      byKind: step.byKind,
      byPerson: step.byPerson,
      reason: step.reason,
    });
    await this.record(tx, application.id, step, 'done');
    const event = EVENTS[step.to];
    if (event === undefined) return;
    const payload: ApplicationStepped = {
      applicationId: application.id,
      applicationCode: application.code,
      personId: application.personId,
      villageId: application.villageId,
      state: step.to,
      changeId,
    };
    await this.events.publish(tx, { name: event, payload });
  }

  /** Keeps that somebody tried what nobody may, in a transaction of its own: the refused one rolls back. */
  async recordRefused(applicationId: string, step: ApplicationStep): Promise<void> {
    await this.database.inTransaction((tx) => this.record(tx, applicationId, step, 'refused'));
  }

  private async record(
    tx: Transaction,
    applicationId: string,
    { to, byKind, byPerson }: ApplicationStep,
    outcome: 'done' | 'refused',
  ): Promise<void> {
    await this.audit.record(tx, {
      actorId: byPerson,
      action: `application.${to}`,
      subjectKind: 'application',
      subjectId: applicationId,
      outcome,
      details: { byKind },
    });
  }
}
