import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import {
  BEFORE_OLDEST,
  chinaDayOf,
  Clock,
  readMomentCursor,
  readPageSize,
  readShortCode,
  toPage,
  writeMomentCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { ChecklistRepository } from '../checklist/checklist.repository.js';
import type { SellerKind } from '../seller/seller.states.js';
import type { ApplicationFieldName, ApplicationFormType } from './application-form.types.js';
import { LICENSED } from './application.fields.js';
import { ApplicationRepository } from './application.repository.js';
import type { ApplicationRow } from './application.rows.js';
import type { ApplicationState } from './application.states.js';
import { isOperator, vouchedVillages } from './application.steps.js';
import { Application, type ApplicationReader as Reader } from './application.view.js';

/** A page of a list. */
export interface ApplicationPageInput {
  readonly state: ApplicationState;
  readonly first: number;
  readonly after: string | undefined;
}

/** Shows applications to those they concern: to the applicant, to agents of the village, to the county desk. */
@Injectable()
export class ApplicationReader {
  constructor(
    @Inject(ApplicationRepository) private readonly applications: ApplicationRepository,
    @Inject(ChecklistRepository) private readonly checklists: ChecklistRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What is asked of a kind today. */
  async findForm(kind: SellerKind, language: Language): Promise<ApplicationFormType> {
    const today = chinaDayOf(this.clock.now());
    const asked = await this.checklists.findAsked(undefined, kind, today, language);
    return {
      kind,
      legalGround: (await this.checklists.getGround(kind, today, language)).name,
      fields: fieldsOf(kind),
      checklist: asked.filter((item) => item.kind !== 'operator_review'),
    };
  }

  /** Undefined for an application of nobody, and for one that is not the viewer's to see. */
  async find(viewer: Viewer, typed: string, language: Language): Promise<Application | undefined> {
    const code = readShortCode(typed);
    if (code === undefined || viewer.personId === undefined) return undefined;
    const reader = readerOf(viewer);
    const { personId, villageIds } = reader;
    const row = await this.applications.findSeen(code, { personId, villageIds, all: reader.isOperator }, language);
    return row && new Application(row, reader, language);
  }

  /** What a step left; throws where whoever made it may not see it. */
  async get(viewer: Viewer, code: string, language: Language): Promise<Application> {
    const found = await this.find(viewer, code, language);
    if (found === undefined) throw new Error(`application ${code} is hidden from who stepped it`);
    return found;
  }

  /** The viewer's own, newest first. */
  async findOwn(viewer: Viewer, language: Language): Promise<Application[]> {
    if (viewer.personId === undefined) return [];
    const rows = await this.applications.findOwn(viewer.personId, language);
    return rows.map((row) => new Application(row, readerOf(viewer), language));
  }

  /** Those of a village one vouches for; an empty page for any other. Throws BadRequestError for a wrong argument. */
  async listToVouch(
    viewer: Viewer,
    villageCode: string,
    { state, first, after }: ApplicationPageInput,
    language: Language,
  ): Promise<Page<Application>> {
    const size = readPageSize(first, language);
    const place = readMomentCursor(after, BEFORE_OLDEST, { list: 'applicationsToVouch', language });
    const villageId = await this.applications.findVillage(villageCode);
    const isTheirs = villageId !== undefined && vouchedVillages(viewer).includes(villageId);
    const rows = isTheirs ? await this.applications.listToVouch(villageId, state, place, size + 1, language) : [];
    return this.page('applicationsToVouch', rows, { viewer, size, after, language });
  }

  /** Of all villages, for the county desk. Throws BadRequestError for a wrong argument. */
  async listToDecide(
    viewer: Viewer,
    { state, first, after }: ApplicationPageInput,
    language: Language,
  ): Promise<Page<Application>> {
    const size = readPageSize(first, language);
    const place = readMomentCursor(after, BEFORE_OLDEST, { list: 'applicationsToDecide', language });
    const rows = await this.applications.listToDecide(state, place, size + 1, language);
    return this.page('applicationsToDecide', rows, { viewer, size, after, language });
  }

  private page(
    list: string,
    rows: readonly ApplicationRow[],
    { viewer, size, after, language }: { viewer: Viewer; size: number; after: string | undefined; language: Language },
  ): Page<Application> {
    const reader = readerOf(viewer);
    return toPage(
      rows.map((row) => new Application(row, reader, language)),
      {
        size,
        cursorOf: ({ submittedAt, id }) => writeMomentCursor(list, submittedAt, id),
        hasCursor: after !== undefined,
      },
    );
  }
}

function readerOf(viewer: Viewer): Reader {
  return { personId: viewer.personId, villageIds: vouchedVillages(viewer), isOperator: isOperator(viewer) };
}

function fieldsOf(kind: SellerKind): { name: ApplicationFieldName; required: boolean }[] {
  const licensed = LICENSED.has(kind);
  const names: readonly ApplicationFieldName[] = [
    ...(licensed ? (['shopName', 'creditCode'] as const) : []),
    ...(kind === 'cooperative' ? (['foundedOn'] as const) : []),
    'legalName',
    'identityNumber',
    'villageCode',
    'grows',
    ...(licensed ? [] : (['shopName'] as const)),
  ];
  return names.map((name) => ({ name, required: licensed || name !== 'shopName' }));
}
