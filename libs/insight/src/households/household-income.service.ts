import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import {
  InvalidInput,
  readCursor,
  readPageSize,
  readShortCode,
  refuseCursor,
  toPage,
  writeCursor,
  type Language,
  type Page,
  type Wording,
} from '@shanhuo/kernel';
import { HouseholdNotFound, RegionService } from '@shanhuo/village-seller';
import { SaleLinesService, type SaleLinePage } from '../lines/sale-lines.service.js';
import type { Days } from '../period/period.rules.js';
import {
  HouseholdIncomeRepository,
  type AllIncomesRow,
  type HouseholdIncomeRow,
  type HouseholdPlace,
  type HouseholdsOf,
  type OpenedHousehold,
  type SupportFilter,
} from './household-income.repository.js';

/** A page of households and what all of the list have together. */
export interface HouseholdIncomes {
  readonly page: Page<HouseholdIncomeRow>;
  readonly all: AllIncomesRow;
}

export interface IncomePageInput {
  readonly days: Days;
  readonly support: SupportFilter;
  readonly first: number;
  readonly after: string | undefined;
}

/** The lines of one household, shown after it was kept to whom and what for. */
export class HouseholdLines {
  constructor(
    readonly household: OpenedHousehold,
    readonly lines: SaleLinePage,
  ) {}
}

const LIST = 'household incomes';
const LONGEST_PURPOSE = 200;
const PURPOSE_MISSING: Wording = {
  'zh-CN': '请写明为什么要看这一户的明细，会记下来。',
  en: 'Please say what it is needed for; it is kept.',
};
const PURPOSE_TOO_LONG: Wording = { 'zh-CN': '请写短一些，最多 200 个字。', en: '200 characters at most.' };

/** What households earn, from sale to payout: sums for the agent of their village, lines for the county desk alone. */
@Injectable()
export class HouseholdIncomeService {
  constructor(
    @Inject(HouseholdIncomeRepository) private readonly incomes: HouseholdIncomeRepository,
    @Inject(SaleLinesService) private readonly lines: SaleLinesService,
    @Inject(RegionService) private readonly regions: RegionService,
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Of a county, a village or all. Only operators reach it. Throws BadRequestError for a wrong argument. */
  async listAll(
    { countyCode, villageCode }: { readonly countyCode: string | undefined; readonly villageCode: string | undefined },
    input: IncomePageInput,
    language: Language,
  ): Promise<HouseholdIncomes> {
    // PostgreSQL refuses text with NUL; a code that is none finds no household.
    const clean = (code: string | undefined): string | undefined => code?.replaceAll(/\D/g, '-');
    return this.find({ countyCode: clean(countyCode), villageCode: clean(villageCode) }, input, language);
  }

  /** Of a village whose agent one is; undefined for any other. Throws BadRequestError for a wrong argument. */
  async listOfVillage(
    viewer: Viewer,
    villageCode: string,
    input: IncomePageInput,
    language: Language,
  ): Promise<HouseholdIncomes | undefined> {
    readPageSize(input.first, language);
    const agentOf = viewer.subjectsOf('agent', 'village');
    const village = agentOf.length === 0 ? undefined : await this.regions.findVillage(villageCode, language);
    const isTheirs = village !== undefined && agentOf.includes(village.id);
    return isTheirs ? this.find({ villageId: village.id }, input, language) : undefined;
  }

  /** Only operators reach it. That they looked, at whom and what for is kept before they see anything. */
  async openLines(
    operatorId: string,
    given: { readonly sellerCode: string; readonly purpose: string; readonly days: Days },
    page: { readonly first: number; readonly after: string | undefined },
    language: Language,
  ): Promise<HouseholdLines | HouseholdNotFound | InvalidInput> {
    const size = readPageSize(page.first, language);
    const purpose = given.purpose.normalize('NFC').replaceAll(/\p{C}/gu, ' ').trim();
    if (purpose === '') return refuse('PURPOSE_MISSING', PURPOSE_MISSING[language]);
    if ([...purpose].length > LONGEST_PURPOSE) return refuse('PURPOSE_TOO_LONG', PURPOSE_TOO_LONG[language]);
    const code = readShortCode(given.sellerCode);
    const household = code === undefined ? undefined : await this.incomes.findHousehold(code);
    if (household === undefined) return new HouseholdNotFound();
    const { from, to } = given.days;
    await this.database.inTransaction((tx) =>
      this.audit.record(tx, {
        actorId: operatorId,
        action: 'household.lines-opened',
        subjectKind: 'household',
        subjectId: household.householdId,
        outcome: 'done',
        details: { purpose, from, to },
      }),
    );
    const { id, name, nameEn } = household;
    const scope = { kind: 'seller', id, code: household.code, name: { 'zh-CN': name, en: nameEn } } as const;
    const filter = { from, to, by: 'all', key: undefined, kind: undefined } as const;
    return new HouseholdLines(
      household,
      await this.lines.findPage(scope, filter, { size, after: page.after }, language),
    );
  }

  private async find(
    of: HouseholdsOf,
    { days, support, first, after }: IncomePageInput,
    language: Language,
  ): Promise<HouseholdIncomes> {
    const size = readPageSize(first, language);
    const place = after === undefined ? undefined : readPlace(after, language);
    const [rows, all] = await Promise.all([
      this.incomes.list(of, days, support, { after: place, most: size + 1 }),
      this.incomes.sumUp(of, days, support),
    ]);
    const cursorOf = ({ villageCode, code }: HouseholdIncomeRow): string => writeCursor(LIST, [villageCode, code]);
    return { page: toPage(rows, { size, cursorOf, hasCursor: after !== undefined }), all };
  }
}

function readPlace(cursor: string, language: Language): HouseholdPlace {
  const expected = { list: LIST, types: ['string', 'string'], argument: 'after', language } as const;
  const [villageCode, code] = readCursor(cursor, expected) as [string, string];
  return /^\d{12}$/.test(villageCode) ? { villageCode, code } : refuseCursor(expected);
}

function refuse(code: string, message: string): InvalidInput {
  return new InvalidInput([{ field: 'purpose', code, message }]);
}
