import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, runIn } from '@shanhuo/database';
import { RealNameService } from '@shanhuo/identity';
import { Clock, InvalidInput, isId, type FieldProblem, type Language } from '@shanhuo/kernel';
import { ApplicationMoved, ApplicationNotFound, OwnApplication } from './application.failures.js';
import { readText } from './application.fields.js';
import { applicationState } from './application.states.js';
import { REVIEW_ITEM } from './application.statements.js';
import { ApplicationSteps } from './application.steps.js';
import { applicationProblem } from './application.words.js';
import type { Applied } from './apply.service.js';

/** Who an applicant is, in plain. */
export class RealNameRevealed {
  constructor(
    readonly name: string,
    readonly identityNumber: string,
  ) {}
}

const EVERY_ONE = { villageIds: [], all: true, personId: null } as const;

/** What the county desk does before it decides. Only operators reach it. */
@Injectable()
export class ReviewService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ApplicationSteps) private readonly steps: ApplicationSteps,
    @Inject(RealNameService) private readonly names: RealNameService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Ticks an item of the kind that operators look at. */
  async review(
    operatorId: string,
    { applicationCode, itemId, done }: { applicationCode: string; itemId: string; done: boolean },
  ): Promise<Applied | ApplicationNotFound | ApplicationMoved | OwnApplication> {
    return this.database.inTransaction(async (tx) => {
      const application = await this.steps.lock(tx, applicationCode, EVERY_ONE);
      if (application === undefined || !isId(itemId)) return new ApplicationNotFound();
      if (application.personId === operatorId) return new OwnApplication();
      if (applicationState.isFinal(application.state)) return new ApplicationMoved();
      const tick = done ? [this.clock.now(), operatorId] : [null, null];
      const rows = await runIn(tx, REVIEW_ITEM, [application.id, itemId, ...tick]);
      if (rows.length === 0) return new ApplicationNotFound();
      await this.audit.record(tx, {
        actorId: operatorId,
        action: done ? 'application.item-ticked' : 'application.item-unticked',
        subjectKind: 'application',
        subjectId: application.id,
        outcome: 'done',
        details: { itemId },
      });
      return { applicationCode: application.code };
    });
  }

  /** Shows name and number in plain, after that they were shown was kept, to whom and what for (rules.md 7). */
  async reveal(
    operatorId: string,
    { applicationCode, purpose }: { applicationCode: string; purpose: string },
    language: Language,
  ): Promise<RealNameRevealed | ApplicationNotFound | InvalidInput> {
    const problems: FieldProblem[] = [];
    const read = readText(purpose, 200, (problem) =>
      problems.push(
        applicationProblem('purpose', problem === 'MISSING' ? 'PURPOSE_MISSING' : 'REASON_TOO_LONG', language),
      ),
    );
    if (problems.length > 0) return new InvalidInput(problems);
    const personId = await this.database.inTransaction(async (tx) => {
      const application = await this.steps.lock(tx, applicationCode, EVERY_ONE);
      if (application === undefined) return new ApplicationNotFound();
      await this.audit.record(tx, {
        actorId: operatorId,
        action: 'real-name.revealed',
        subjectKind: 'person',
        subjectId: application.personId,
        outcome: 'done',
        details: { purpose: read, applicationCode: application.code },
      });
      return application.personId;
    });
    if (personId instanceof ApplicationNotFound) return personId;
    const known = await this.database.inTransaction((tx) => this.names.reveal(tx, personId));
    return known === undefined ? new ApplicationNotFound() : new RealNameRevealed(known.name, known.number);
  }
}
