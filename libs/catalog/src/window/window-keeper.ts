import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { Clock, type FieldProblem, type Language } from '@shanhuo/kernel';
import { ListingTermsService } from '../listing/listing.terms.js';
import { problemOf } from '../listing/listing.words.js';
import { windowProblems, type Windows } from './window.rules.js';

const setWindows = statement(
  'catalog.set_windows',
  `update catalog.products set sale_from = $2, sale_until = $3, harvest_from = $4, harvest_until = $5 where id = $1`,
);

const findDay = statement(
  'catalog.find_day_of_shop',
  `select to_char($2::timestamptz at time zone time_zone, 'YYYY-MM-DD') as day from village_seller.sellers where id = $1`,
);

/** Judges windows by the calendar of their shop, and keeps them. */
@Injectable()
export class WindowKeeper {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ListingTermsService) private readonly terms: ListingTermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Asked before a transaction is opened. */
  async findProblems(
    sellerId: string,
    windows: Windows,
    language: Language,
    within: '' | 'windows.' = '',
  ): Promise<FieldProblem[]> {
    if (Object.values(windows).every((day) => day === null)) return [];
    const terms = await this.terms.getTerms();
    const [row] = await this.database.read<{ day: string }>(findDay, [sellerId, this.clock.now()]);
    if (row === undefined) throw new Error(`no seller ${sellerId}`);
    return windowProblems(windows, row.day, terms).map(({ field, code }) =>
      problemOf(`${within}${field}`, code, language),
    );
  }

  /** The caller holds the lock of the product. */
  async keep(
    tx: Transaction,
    productId: string,
    { saleFrom, saleUntil, harvestFrom, harvestUntil }: Windows,
  ): Promise<void> {
    await runIn(tx, setWindows, [productId, saleFrom, saleUntil, harvestFrom, harvestUntil]);
  }
}
