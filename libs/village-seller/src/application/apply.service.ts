import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  Idempotency,
  isUniqueViolation,
  type IdempotencyKeyReused,
  type Transaction,
} from '@shanhuo/database';
import type { IdentityTaken, TooManyAttempts } from '@shanhuo/identity';
import { chinaDayOf, Clock, InvalidInput, isFailure, newId, newShortCode, type Language } from '@shanhuo/kernel';
import { ChecklistRepository } from '../checklist/checklist.repository.js';
import type { ChecklistItemRow } from '../checklist/checklist.rows.js';
import { PlaceNames, type VillageNames } from '../region/place-names.js';
import type { SellerKind } from '../seller/seller.states.js';
import { ApplicationEntity } from './application.entity.js';
import { OpenApplicationExists } from './application.failures.js';
import { readApplication, type ApplicationInput, type ReadApplication } from './application.fields.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationSteps } from './application.steps.js';
import { applicationProblem } from './application.words.js';
import { FiledPapers } from './filed-papers.js';
import { defaultShopName } from './shop-name.rules.js';
import { StatedIdentity, type CheckedIdentity } from './stated-identity.js';

/** A first application. */
export interface ApplyInput extends ApplicationInput {
  readonly idempotencyKey: string;
  readonly kind: SellerKind;
}

/** The application stands under this code. */
export interface Applied {
  readonly applicationCode: string;
}

/** What applying can meet. */
export type NotApplied = InvalidInput | OpenApplicationExists | IdentityTaken | TooManyAttempts | IdempotencyKeyReused;

interface Prepared {
  readonly read: ReadApplication;
  readonly identity: CheckedIdentity;
  readonly villageId: string;
  readonly asked: readonly ChecklistItemRow[];
}

/** Takes first applications in. */
@Injectable()
export class ApplyService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(ApplicationRepository) private readonly applications: ApplicationRepository,
    @Inject(ApplicationSteps) private readonly steps: ApplicationSteps,
    @Inject(ChecklistRepository) private readonly checklists: ChecklistRepository,
    @Inject(PlaceNames) private readonly places: PlaceNames,
    @Inject(StatedIdentity) private readonly identities: StatedIdentity,
    @Inject(FiledPapers) private readonly papers: FiledPapers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The same key with the same input is one application, however often it is sent; a person has one that is open. */
  async apply(personId: string, input: ApplyInput, language: Language): Promise<Applied | NotApplied> {
    const prepared = await this.prepare(personId, input, language);
    if (isFailure(prepared)) return prepared;
    const call = { scope: `apply ${personId}`, key: input.idempotencyKey, input: { ...input } };
    const outcome = await this.database
      .inTransaction((tx) =>
        this.idempotency.once<Applied | NotApplied>(tx, call, () => this.keep(tx, personId, input, prepared, language)),
      )
      .catch((error: unknown) => this.readViolation(error, personId, language));
    if (!isFailure(outcome)) await this.identities.giveBack(personId);
    return outcome;
  }

  private async prepare(
    personId: string,
    input: ApplyInput,
    language: Language,
  ): Promise<Prepared | InvalidInput | TooManyAttempts> {
    const { kind, idempotencyKey } = input;
    if (idempotencyKey === '' || idempotencyKey.length > 100) {
      return new InvalidInput([applicationProblem('idempotencyKey', 'KEY_INVALID', language)]);
    }
    const today = chinaDayOf(this.clock.now());
    const asked = await this.checklists.findAsked(undefined, kind, today, language);
    const villageId = await this.applications.findVillage(input.villageCode);
    const read = readApplication(input, { kind, today, isKnown: false, asked, villageId, language });
    if (isFailure(read)) return read;
    if (villageId === undefined || read.legalName === undefined || read.number === undefined) {
      throw new Error('an application without village, name or number was read');
    }
    const identity = await this.identities.check(personId, read.legalName, read.number, language);
    return isFailure(identity) ? identity : { read, identity, villageId, asked };
  }

  private async keep(
    tx: Transaction,
    personId: string,
    { kind, attestations, documents }: ApplyInput,
    { read, identity, villageId, asked }: Prepared,
    language: Language,
  ): Promise<Applied | NotApplied> {
    const open = await this.applications.findOpen(tx, personId);
    if (open !== undefined) return new OpenApplicationExists(open);
    const known = await this.identities.keep(tx, personId, identity, language);
    if (isFailure(known)) return known;

    const at = this.clock.now();
    const application = { id: newId(), code: newShortCode(), personId, villageId };
    const village = (await this.places.ofVillages(tx, [villageId])).get(villageId);
    const { name, nameEn } = read.shopName ?? defaultShopName(namesOf(village), identity.name);
    await tx.insert(ApplicationEntity, {
      ...application,
      kind,
      state: 'applied',
      shopName: name,
      shopNameEn: nameEn,
      grows: read.grows,
      legalGroundCode: (await this.checklists.getGround(kind, chinaDayOf(at), language)).code,
      creditCode: read.creditCode,
      foundedOn: read.foundedOn,
      submittedAt: at,
    });
    const filing = { applicationId: application.id, personId, at, asked, language };
    const problem = await this.papers.file(tx, { attestations, documents }, filing);
    if (problem !== undefined) return problem;
    const step = { to: 'applied', byKind: 'applicant', byPerson: personId, reason: null } as const;
    await this.steps.note(tx, application, step, null);
    return { applicationCode: application.code };
  }

  /** Two that came at one moment: the indexes let one of them in. */
  private async readViolation(error: unknown, personId: string, language: Language): Promise<NotApplied> {
    if (isUniqueViolation(error, 'applications_credit_code_once')) {
      return new InvalidInput([applicationProblem('creditCode', 'CREDIT_CODE_TAKEN', language)]);
    }
    if (!isUniqueViolation(error, 'applications_one_open')) throw error;
    return new OpenApplicationExists((await this.applications.findOpen(undefined, personId)) ?? '');
  }
}

/** What a shop is named after. */
export function namesOf(village: VillageNames | undefined): { name: string; nameEn: string } {
  if (village === undefined) throw new Error('an application has no village');
  return { name: village.villageName, nameEn: village.villageNameEn };
}
