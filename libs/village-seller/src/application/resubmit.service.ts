import { Inject, Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, runIn, type Transaction } from '@shanhuo/database';
import { RealNameService, type IdentityTaken, type LegalName, type TooManyAttempts } from '@shanhuo/identity';
import { chinaDayOf, Clock, InvalidInput, isFailure, type Language } from '@shanhuo/kernel';
import { ChecklistRepository } from '../checklist/checklist.repository.js';
import { PlaceNames } from '../region/place-names.js';
import { ApplicationMoved, ApplicationNotFound } from './application.failures.js';
import { readApplication, type ApplicationInput, type ReadApplication } from './application.fields.js';
import { ApplicationRepository } from './application.repository.js';
import type { LockedApplication } from './application.rows.js';
import type { ApplicationState } from './application.states.js';
import { RESUBMIT } from './application.statements.js';
import { ApplicationSteps } from './application.steps.js';
import { applicationProblem } from './application.words.js';
import { namesOf, type Applied } from './apply.service.js';
import { FiledPapers } from './filed-papers.js';
import { defaultShopName, type ShopName } from './shop-name.rules.js';
import { StatedIdentity, type CheckedIdentity } from './stated-identity.js';

/** An application handed in again, under its code. */
export interface ResubmitInput extends ApplicationInput {
  readonly code: string;
}

/** What handing in again can meet. */
export type NotResubmitted = InvalidInput | ApplicationNotFound | ApplicationMoved | IdentityTaken | TooManyAttempts;

/** Takes applications in again after somebody asked for changes. */
@Injectable()
export class ResubmitService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ApplicationRepository) private readonly applications: ApplicationRepository,
    @Inject(ApplicationSteps) private readonly steps: ApplicationSteps,
    @Inject(ChecklistRepository) private readonly checklists: ChecklistRepository,
    @Inject(PlaceNames) private readonly places: PlaceNames,
    @Inject(RealNameService) private readonly names: RealNameService,
    @Inject(StatedIdentity) private readonly identities: StatedIdentity,
    @Inject(FiledPapers) private readonly papers: FiledPapers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * It goes back to whoever asked. A village's recommendation stays as long as it is still the same person of the same
   * village; otherwise the village is asked again.
   */
  async resubmit(personId: string, input: ResubmitInput, language: Language): Promise<Applied | NotResubmitted> {
    const kind = await this.applications.findOwnKind(input.code, personId);
    if (kind === undefined) return new ApplicationNotFound();
    const today = chinaDayOf(this.clock.now());
    const asked = await this.checklists.findAsked(undefined, kind, today, language);
    const villageId = await this.applications.findVillage(input.villageCode);
    const read = readApplication(input, { kind, today, isKnown: true, asked, villageId, language });
    if (isFailure(read)) return read;
    if (villageId === undefined) throw new Error('an application without a village was read');
    const identity = await this.checkAnew(personId, read, language);
    if (isFailure(identity)) return identity;

    return this.database
      .inTransaction(async (tx) => {
        const scope = { villageIds: [], all: false, personId };
        const application = await this.steps.lock(tx, input.code, scope);
        if (application === undefined) return new ApplicationNotFound();
        if (application.state !== 'changes_wanted') return new ApplicationMoved();
        const known = identity && (await this.identities.keep(tx, personId, identity, language));
        if (isFailure(known)) return known;
        const isAnother = known?.isAnother === true || application.villageId !== villageId;
        const to = application.recommendedAt !== null && !isAnother ? 'recommended' : 'applied';
        await this.rewrite(tx, application, read, villageId, to);
        const at = this.clock.now();
        const filing = { applicationId: application.id, personId, at, asked, language };
        const problem = await this.papers.file(tx, input, filing);
        if (problem !== undefined) return problem;
        const step = { to, byKind: 'applicant', byPerson: personId, reason: null } as const;
        await this.steps.note(tx, { ...application, villageId }, step, 'changes_wanted');
        return { applicationCode: application.code };
      })
      .catch((error: unknown) => {
        if (!isUniqueViolation(error, 'applications_credit_code_once')) throw error;
        return new InvalidInput([applicationProblem('creditCode', 'CREDIT_CODE_TAKEN', language)]);
      });
  }

  /** Name and number given anew are checked anew; one of them given alone is checked with the other as it is known. */
  private async checkAnew(
    personId: string,
    { legalName, number }: ReadApplication,
    language: Language,
  ): Promise<CheckedIdentity | undefined | InvalidInput | TooManyAttempts> {
    if (legalName === undefined && number === undefined) return undefined;
    const known = await this.database.inTransaction((tx) => this.names.reveal(tx, personId));
    const [name, digits] = [legalName ?? known?.name, number ?? known?.number];
    if (name === undefined || digits === undefined) throw new Error('an applicant is not known by name');
    return this.identities.check(personId, name, digits, language);
  }

  private async rewrite(
    tx: Transaction,
    application: LockedApplication,
    read: ReadApplication,
    villageId: string,
    to: ApplicationState,
  ): Promise<void> {
    const { name, nameEn } = read.shopName ?? (await this.nameAfterFamily(tx, application.personId, villageId));
    const { grows, creditCode, foundedOn } = read;
    const at = this.clock.now();
    await runIn(tx, RESUBMIT, [application.id, to, name, nameEn, villageId, grows, creditCode, foundedOn, at]);
  }

  private async nameAfterFamily(tx: Transaction, personId: string, villageId: string): Promise<ShopName> {
    const known = await this.names.reveal(tx, personId);
    if (known === undefined) throw new Error('an applicant is not known by name');
    const village = (await this.places.ofVillages(tx, [villageId])).get(villageId);
    return defaultShopName(namesOf(village), known.name satisfies LegalName);
  }
}
