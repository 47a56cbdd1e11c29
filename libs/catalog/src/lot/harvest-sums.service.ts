import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import { readCursor, readPageSize, refuseCursor, toPage, writeCursor, type Language, type Page } from '@shanhuo/kernel';
import { HarvestScopes } from './harvest-scopes.js';
import { HarvestSumsRepository, type HarvestsOf, type HarvestSumPlace } from './harvest-sums.repository.js';
import { LOT_UNITS, type LotUnit } from './harvest.rules.js';
import { readMonth, type LotPageInput } from './lot-desk.service.js';
import type { HarvestSumRow, HarvestTotalRow } from './lot.rows.js';

/** A page of sums, with all of them together. */
export interface HarvestSums {
  readonly page: Page<HarvestSumRow>;
  readonly totals: readonly HarvestTotalRow[];
}

const LIST = 'harvest sums';

/** What was harvested, added up: for a cooperative of those who let it list for them, for an agent of the village. */
@Injectable()
export class HarvestSumsService {
  constructor(
    @Inject(HarvestScopes) private readonly scopes: HarvestScopes,
    @Inject(HarvestSumsRepository) private readonly sums: HarvestSumsRepository,
  ) {}

  /** Undefined for a cooperative of somebody else as for none. Throws BadRequestError for a wrong argument. */
  async findOfCooperative(
    viewer: Viewer,
    cooperativeCode: string,
    input: LotPageInput,
    language: Language,
  ): Promise<HarvestSums | undefined> {
    const read = readSumPage(input, language);
    const of = await this.scopes.findCooperative(viewer, cooperativeCode);
    return of && this.page(of, read);
  }

  /** Undefined for any village but one's own. Throws BadRequestError for a wrong argument. */
  async findOfVillage(
    viewer: Viewer,
    villageCode: string,
    input: LotPageInput,
    language: Language,
  ): Promise<HarvestSums | undefined> {
    const read = readSumPage(input, language);
    const villageId = await this.scopes.findVillage(viewer, villageCode, language);
    return villageId === undefined ? undefined : this.page({ villageId }, read);
  }

  private async page(of: HarvestsOf, { month, size, after }: ReturnType<typeof readSumPage>): Promise<HarvestSums> {
    const [rows, totals] = await Promise.all([
      this.sums.listSums(of, month, after, size + 1),
      this.sums.sumUp(of, month),
    ]);
    const cursorOf = (row: HarvestSumRow): string => writeCursor(LIST, [row.month, row.title, row.unit]);
    return { page: toPage(rows, { size, cursorOf, hasCursor: after !== undefined }), totals };
  }
}

function readSumPage({ month, first, after }: LotPageInput, language: Language) {
  return {
    month: readMonth(month, language),
    size: readPageSize(first, language),
    after: after ? readPlace(after, language) : undefined,
  };
}

function readPlace(cursor: string, language: Language): HarvestSumPlace {
  const expected = { list: LIST, types: ['string', 'string', 'string'], argument: 'after', language } as const;
  const [month, title, unit] = readCursor(cursor, expected) as [string, string, LotUnit];
  return LOT_UNITS.includes(unit) ? { month, title, unit } : refuseCursor(expected);
}
