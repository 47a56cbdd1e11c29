import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { addChinaDays, chinaDayOf, Clock } from '@shanhuo/kernel';
import { ListingTermsService } from '../listing/listing.terms.js';
import { MissedSearchRepository } from './missed-search.repository.js';
import { monthBeforeLast } from './wanted-period.js';

/**
 * Forgets who searched as soon as the day is over, all counts after two years, and of the month before last whatever too
 * few searched for to be shown: a name that somebody typed is not kept to no purpose. Right however often it runs.
 */
@Injectable()
export class ForgetMissedSearches {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MissedSearchRepository) private readonly missed: MissedSearchRepository,
    @Inject(ListingTermsService) private readonly terms: ListingTermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = chinaDayOf(this.clock.now());
    const { missedSearchKeptDays, missedSearchLeastShown } = await this.terms.getTerms();
    await this.database.inTransaction(async (tx) => {
      await this.missed.forgetVisitors(tx, today);
      await this.missed.forgetOld(tx, addChinaDays(today, -missedSearchKeptDays));
      await this.missed.forgetRare(tx, monthBeforeLast(today), missedSearchLeastShown);
    });
  }
}
