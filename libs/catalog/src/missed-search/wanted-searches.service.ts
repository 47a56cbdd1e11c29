import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import {
  chinaDay,
  chinaDayOf,
  Clock,
  readCursor,
  readPageSize,
  toPage,
  writeCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { ListingTermsService } from '../listing/listing.terms.js';
import { MissedSearchRepository, type WantedRow } from './missed-search.repository.js';
import { OwnCounties, type OwnCounty } from './own-counties.js';
import { wantedDays, type WantedDays, type WantedPeriod } from './wanted-period.js';

/** A page of what is wanted in the week or month that `day` lies in; in the running one without a day. */
export interface WantedPageInput {
  readonly cooperativeCode: string;
  readonly period: WantedPeriod;
  readonly day?: string | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What people searched for and did not find. */
export interface WantedSearches extends WantedDays {
  readonly page: Page<WantedRow>;
  readonly ownCounties: readonly OwnCounty[];
  /** What was searched for more seldom is not shown. */
  readonly least: number;
}

/** Tells managers of cooperatives what people look for that nobody sells; counts alone, of no person. */
@Injectable()
export class WantedSearchesService {
  constructor(
    @Inject(MissedSearchRepository) private readonly missed: MissedSearchRepository,
    @Inject(OwnCounties) private readonly counties: OwnCounties,
    @Inject(ListingTermsService) private readonly terms: ListingTermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined for a cooperative of somebody else as for none. Throws BadRequestError for a wrong argument. */
  async find(viewer: Viewer, input: WantedPageInput, language: Language): Promise<WantedSearches | undefined> {
    const size = readPageSize(input.first, language);
    const today = chinaDayOf(this.clock.now());
    const days = wantedDays(input.period, input.day ? chinaDay(input.day) : today, today);
    const cursor = `wanted ${input.period} ${days.from}`;
    const after = input.after ? readPlace(input.after, cursor, language) : undefined;
    const [ownCounties, { missedSearchLeastShown: least }] = await Promise.all([
      this.counties.find(viewer, input.cooperativeCode),
      this.terms.getTerms(),
    ]);
    if (ownCounties.length === 0) return undefined;
    const codes = ownCounties.map(({ code }) => code);
    const rows = await this.missed.list(days, codes, least, after, size + 1);
    const cursorOf = (row: WantedRow): string => writeCursor(cursor, [row.searches, row.words]);
    return { ...days, ownCounties, least, page: toPage(rows, { size, cursorOf, hasCursor: after !== undefined }) };
  }
}

function readPlace(cursor: string, list: string, language: Language): { searches: number; words: string } {
  const expected = { list, types: ['number', 'string'], argument: 'after', language } as const;
  const [searches, words] = readCursor(cursor, expected) as [number, string];
  return { searches, words };
}
