import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import {
  BadRequestError,
  chinaDay,
  isId,
  readCursor,
  readMomentCursor,
  readPageSize,
  readShortCode,
  refuseCursor,
  toPage,
  writeCursor,
  writeMomentCursor,
  type Language,
  type Page,
  type Wording,
} from '@shanhuo/kernel';
import { ListingAccess } from '../listing/listing-access.js';
import { HarvestScopes } from './harvest-scopes.js';
import { LotRepository, type LotPlace } from './lot.repository.js';
import type { LotRow, StockRecordRow } from './lot.rows.js';
import { StockRecordRepository } from './stock-record.repository.js';

/** One page of a list; `month` is its first day. */
export interface LotPageInput {
  readonly month?: string | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const LOTS = 'lots';
const RECORDS = 'stock records';
const WRONG_MONTH: Wording = { 'zh-CN': '月份的写法是 2026-11。', en: 'A month is written 2026-11.' };

/** `2026-11` as its first day; undefined for none. Throws BadRequestError naming `month`. */
export function readMonth(month: string | null | undefined, language: Language): string | undefined {
  if (month === null || month === undefined) return undefined;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month >= '1900') return chinaDay(`${month}-01`);
  throw new BadRequestError('month', 'MONTH_INVALID', WRONG_MONTH[language]);
}

/** What was written of lots and of stock, to who may list for the seller. Whoever does not is told of none. */
@Injectable()
export class LotDeskService {
  constructor(
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(HarvestScopes) private readonly scopes: HarvestScopes,
    @Inject(LotRepository) private readonly lots: LotRepository,
    @Inject(StockRecordRepository) private readonly stock: StockRecordRepository,
  ) {}

  async findLot(viewer: Viewer, sellerCode: string, code: string): Promise<LotRow | undefined> {
    // PostgreSQL refuses text with NUL, so such a code can be none of ours.
    const desk = code.includes('\0') ? undefined : await this.access.find(viewer, sellerCode, 'list');
    return desk && this.lots.findLot(desk.seller.id, code);
  }

  /** Of one seller, the newest harvest first. */
  async listLots(viewer: Viewer, sellerCode: string, input: LotPageInput, language: Language): Promise<Page<LotRow>> {
    const read = readLotPage(input, language);
    const desk = await this.access.find(viewer, sellerCode, 'list');
    return this.page(desk === undefined ? [] : [desk.seller.id], read);
  }

  /** Of a cooperative one manages and of those members who let it list for them. */
  async listOfCooperative(
    viewer: Viewer,
    cooperativeCode: string,
    input: LotPageInput,
    language: Language,
  ): Promise<Page<LotRow>> {
    const read = readLotPage(input, language);
    return this.page((await this.scopes.findCooperative(viewer, cooperativeCode))?.sellerIds ?? [], read);
  }

  /** Changes of what is on hand of a product, the newest first. */
  async listStockRecords(
    viewer: Viewer,
    { sellerCode, code }: { readonly sellerCode: string; readonly code: string },
    input: LotPageInput,
    language: Language,
  ): Promise<Page<StockRecordRow>> {
    const size = readPageSize(input.first, language);
    const after = readMomentCursor(input.after, undefined, { list: RECORDS, language });
    const [desk, read] = [await this.access.find(viewer, sellerCode, 'list', 'price'), readShortCode(code)];
    const mine = desk !== undefined && read !== undefined;
    const rows = mine ? await this.stock.listRecords(desk.seller.id, read, after, size + 1) : [];
    return toPage(rows, {
      size,
      cursorOf: ({ at, id }) => writeMomentCursor(RECORDS, at, id),
      hasCursor: after !== undefined,
    });
  }

  private async page(
    sellerIds: readonly string[],
    { month, size, after }: ReturnType<typeof readLotPage>,
  ): Promise<Page<LotRow>> {
    const rows = sellerIds.length === 0 ? [] : await this.lots.listLots(sellerIds, month, after, size + 1);
    return toPage(rows, {
      size,
      cursorOf: ({ harvestedOn, id }) => writeCursor(LOTS, [harvestedOn, id]),
      hasCursor: after !== undefined,
    });
  }
}

function readLotPage({ month, first, after }: LotPageInput, language: Language) {
  return {
    month: readMonth(month, language),
    size: readPageSize(first, language),
    after: after ? readLotPlace(after, language) : undefined,
  };
}

function readLotPlace(cursor: string, language: Language): LotPlace {
  const expected = { list: LOTS, types: ['string', 'string'], argument: 'after', language } as const;
  const [harvestedOn, id] = readCursor(cursor, expected).map(String);
  const isOurs = harvestedOn !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(harvestedOn) && id !== undefined && isId(id);
  return isOurs && !Number.isNaN(Date.parse(harvestedOn)) ? { harvestedOn, id } : refuseCursor(expected);
}
