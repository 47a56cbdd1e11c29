import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import { RealNameService, type SeenDocument, type Viewer } from '@shanhuo/identity';
import { InvalidInput, isFailure, type FieldProblem, type Language } from '@shanhuo/kernel';
import { ApplicationMoved, ApplicationNotFound, ChecklistOpen, OwnApplication } from './application.failures.js';
import { readText } from './application.fields.js';
import type { LockedApplication, SteppedBy } from './application.rows.js';
import type { ApplicationState } from './application.states.js';
import { ApplicationSteps, isOperator, vouchedVillages, type ApplicationStep } from './application.steps.js';
import { applicationProblem } from './application.words.js';
import type { Applied } from './apply.service.js';
import { OpenShop } from './open-shop.js';
import { StatedIdentity } from './stated-identity.js';

/** A decision, and why. */
export interface DecisionInput {
  readonly code: string;
  readonly reason: string;
}

/** What a decision can meet. */
export type NotDecided = InvalidInput | ApplicationNotFound | ApplicationMoved | OwnApplication | ChecklistOpen;

type Guard = (tx: Transaction, application: LockedApplication) => Promise<NotDecided | { sellerId?: string }>;

const NO_GUARD: Guard = () => Promise.resolve({});

/** The village vouches, the county desk decides; each with a reason, and neither about themselves. */
@Injectable()
export class DecideService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ApplicationSteps) private readonly steps: ApplicationSteps,
    @Inject(RealNameService) private readonly names: RealNameService,
    @Inject(StatedIdentity) private readonly identities: StatedIdentity,
    @Inject(OpenShop) private readonly shops: OpenShop,
  ) {}

  /** By the village: this person lives here and sells what they say. */
  recommend(viewer: Viewer, input: DecisionInput, language: Language): Promise<Applied | NotDecided> {
    return this.decide(viewer, 'village', 'recommended', input, language, async (tx, { id }) => {
      const open = await this.steps.findOpenItems(tx, id, ['document', 'attestation'], language);
      return open.length > 0 ? new ChecklistOpen(open) : {};
    });
  }

  /** By the village before it recommends, by the county desk until it decides. */
  askForChanges(viewer: Viewer, input: DecisionInput, language: Language): Promise<Applied | NotDecided> {
    const by = isOperator(viewer) ? 'operator' : 'village';
    const guard: Guard = (_, { state }) =>
      Promise.resolve(by === 'village' && state !== 'applied' ? new ApplicationMoved() : {});
    return this.decide(viewer, by, 'changes_wanted', input, language, guard);
  }

  /** By the county desk. */
  refuse(viewer: Viewer, input: DecisionInput, language: Language): Promise<Applied | NotDecided> {
    return this.decide(viewer, 'operator', 'refused', input, language, NO_GUARD);
  }

  /** By the county desk: the shop opens in the same moment. `seen` is the original that an operator saw. */
  approve(
    viewer: Viewer,
    input: DecisionInput & { readonly seen: SeenDocument | undefined },
    language: Language,
  ): Promise<Applied | NotDecided> {
    return this.decide(viewer, 'operator', 'approved', input, language, async (tx, application) => {
      if (application.state !== 'recommended') return new ApplicationMoved();
      const kinds = ['document', 'attestation', 'operator_review'];
      const open = await this.steps.findOpenItems(tx, application.id, kinds, language);
      if (open.length > 0) return new ChecklistOpen(open);
      const unseen = await this.confirmName(tx, application.personId, viewer, input.seen, language);
      return unseen ?? { sellerId: await this.shops.open(tx, application) };
    });
  }

  /** By the applicant, as long as nobody has decided. Who leaves without a shop is forgotten by name. */
  withdraw(personId: string, code: string): Promise<Applied | ApplicationNotFound | ApplicationMoved> {
    return this.database.inTransaction(async (tx) => {
      const application = await this.steps.lock(tx, code, { villageIds: [], all: false, personId });
      if (application === undefined) return new ApplicationNotFound();
      const step = { to: 'withdrawn', byKind: 'applicant', byPerson: personId, reason: null } as const;
      const moved = await this.steps.make(tx, application, step);
      if (moved !== undefined) return moved;
      await this.identities.forgetWithoutShop(tx, personId);
      return { applicationCode: application.code };
    });
  }

  private async decide(
    viewer: Viewer,
    byKind: SteppedBy,
    to: ApplicationState,
    { code, reason }: DecisionInput,
    language: Language,
    guard: Guard,
  ): Promise<Applied | NotDecided> {
    const personId = viewer.personId;
    if (personId === undefined) return new ApplicationNotFound();
    const problems: FieldProblem[] = [];
    const read = readText(reason, 200, (problem) =>
      problems.push(applicationProblem('reason', `REASON_${problem}`, language)),
    );
    if (problems.length > 0) return new InvalidInput(problems);

    const step: ApplicationStep = { to, byKind, byPerson: personId, reason: read };
    const all = byKind === 'operator' && isOperator(viewer);
    const scope = { all, villageIds: byKind === 'village' ? vouchedVillages(viewer) : [], personId: null };
    let own: string | undefined;
    const outcome = await this.database.inTransaction<Applied | NotDecided>(async (tx) => {
      const application = await this.steps.lock(tx, code, scope);
      if (application === undefined) return new ApplicationNotFound();
      if (application.personId === personId) {
        own = application.id;
        return new OwnApplication();
      }
      const guarded = await guard(tx, application);
      if (isFailure(guarded)) return guarded;
      const moved = await this.steps.make(tx, application, { ...step, ...guarded });
      return moved ?? { applicationCode: application.code };
    });
    if (own !== undefined) await this.steps.recordRefused(own, step);
    return outcome;
  }

  /** The original that was seen is noted; without one the level reached must be enough by itself. */
  private async confirmName(
    tx: Transaction,
    personId: string,
    viewer: Viewer,
    seen: SeenDocument | undefined,
    language: Language,
  ): Promise<InvalidInput | undefined> {
    if (seen === undefined) {
      const level = await this.names.findLevel(tx, personId);
      if (level !== undefined && (await this.names.isEnough(level))) return undefined;
      return new InvalidInput([applicationProblem('seenDocument', 'SEEN_DOCUMENT_MISSING', language)]);
    }
    const problems: FieldProblem[] = [];
    const text = (typed: string): string =>
      readText(typed, 100, () => problems.push(applicationProblem('seenDocument', 'SEEN_DOCUMENT_MISSING', language)));
    const read = { what: text(seen.what), where: text(seen.where) };
    if (problems.length > 0) return new InvalidInput(problems);
    const dueOn = await this.identities.dueOn();
    await this.names.confirm(tx, personId, { ...read, by: viewer.personId ?? '', dueOn });
    return undefined;
  }
}
