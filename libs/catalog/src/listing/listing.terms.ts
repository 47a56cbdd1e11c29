import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { chinaDayOf, Clock } from '@shanhuo/kernel';

const findTerms = statement(
  'catalog.find_terms',
  `select distinct on (name) name, value from catalog.terms where valid_from <= $1::date order by name, valid_from desc`,
);

/** Names of the rows and what we call their values; units stand in both. */
const NAMES = {
  freightShareWarnedBp: 'freight_share_warned_bp',
  priceFarBelowBp: 'price_far_below_bp',
  priceFarAboveBp: 'price_far_above_bp',
  certificateValidDays: 'certificate_valid_days',
  missedSearchKeptDays: 'missed_search_kept_days',
  missedSearchLeastShown: 'missed_search_least_shown',
  longestHarvestDays: 'longest_harvest_days',
  presaleAheadDays: 'presale_ahead_days',
} as const;

/** The shop's own numbers for listing, and for what to list, of today. */
export type ListingTerms = Readonly<Record<keyof typeof NAMES, number>>;

/** Dated rows of configuration, read where they are needed: goods are listed seldom. */
@Injectable()
export class ListingTermsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws where a term has no row. */
  async getTerms(): Promise<ListingTerms> {
    const day = chinaDayOf(this.clock.now());
    const rows = await this.database.read<{ name: string; value: number }>(findTerms, [day]);
    const values = new Map(rows.map(({ name, value }) => [name, value]));
    const entries = Object.entries(NAMES).map(([key, name]) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`no term ${name} on ${day}`);
      return [key, value];
    });
    return Object.fromEntries(entries) as ListingTerms;
  }
}
