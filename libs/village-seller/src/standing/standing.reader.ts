import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import {
  addChinaDays,
  chinaDay,
  chinaDayOf,
  Clock,
  isId,
  readCursor,
  readPageSize,
  readShortCode,
  refuseCursor,
  toPage,
  writeCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { isOperator, vouchedVillages } from '../application/application.steps.js';
import { SellerAccess } from '../seller/seller-access.js';
import { SellerDue } from './seller-due.js';
import { StandingRepository, type DuePlace } from './standing.repository.js';
import { FIRST_DUE, ShopStanding } from './standing.view.js';

const LIST = 'sellersToVerify';

/** Shows how shops stand: to their own people, to those who vouch for their village, to the county desk. */
@Injectable()
export class StandingReader {
  constructor(
    @Inject(StandingRepository) private readonly sellers: StandingRepository,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(SellerDue) private readonly due: SellerDue,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined for a shop the viewer has nothing to do with, as for none. */
  async find(viewer: Viewer, sellerCode: string, language: Language): Promise<ShopStanding | undefined> {
    const code = readShortCode(sellerCode);
    const row = code === undefined ? undefined : await this.sellers.find(code, language);
    if (row === undefined) return undefined;
    const vouches = isOperator(viewer) || vouchedVillages(viewer).includes(row.villageId);
    const isSeen = vouches || (await this.access.findHeldSeller(viewer, row.sellerCode, 'own')) !== undefined;
    if (!isSeen) return undefined;
    const today = chinaDayOf(this.clock.now());
    return new ShopStanding(row, await this.due.getTerms(undefined, today), today);
  }

  /** What a step left; throws where whoever made it may not see it. */
  async get(viewer: Viewer, sellerCode: string, language: Language): Promise<ShopStanding> {
    const found = await this.find(viewer, sellerCode, language);
    if (found === undefined) throw new Error(`the standing of ${sellerCode} is hidden from who changed it`);
    return found;
  }

  /**
   * Sellers who are due or soon will be, the longest due first: all for the county desk, for an agent those of the
   * villages they vouch for. Throws BadRequestError for a wrong argument.
   */
  async listDue(
    viewer: Viewer,
    { first, after }: { first: number; after: string | undefined },
    language: Language,
  ): Promise<Page<ShopStanding>> {
    const size = readPageSize(first, language);
    const place = after === undefined ? FIRST_DUE : readPlace(after, language);
    const today = chinaDayOf(this.clock.now());
    const terms = await this.due.getTerms(undefined, today);
    const villageIds = isOperator(viewer) ? undefined : vouchedVillages(viewer);
    const page = { after: place, limit: size + 1, villageIds };
    const rows = await this.sellers.listDue(addChinaDays(today, terms.askDays), page, language);
    return toPage(
      rows.map((row) => new ShopStanding(row, terms, today)),
      { size, cursorOf: ({ dueOn, sellerId }) => writeCursor(LIST, [dueOn, sellerId]), hasCursor: after !== undefined },
    );
  }
}

function readPlace(after: string, language: Language): DuePlace {
  const expected = { list: LIST, types: ['string', 'string'], argument: 'after', language } as const;
  const [dueOn, sellerId] = readCursor(after, expected) as [string, string];
  return isDay(dueOn) && isId(sellerId) ? { dueOn, sellerId } : refuseCursor(expected);
}

function isDay(text: string): boolean {
  try {
    return chinaDay(text) > '0001-01-01';
  } catch {
    return false;
  }
}
