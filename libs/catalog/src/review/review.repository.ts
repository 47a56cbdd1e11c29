import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { MomentPlace } from '@shanhuo/kernel';
import { listingColumns, listingJoins } from '../listing/listing.repository.js';
import type { ListingRow, RevisionRow } from '../listing/listing.rows.js';

const REVIEWED = `select ${listingColumns}, r.submitted_at as "submittedAt"
  from catalog.product_revisions r
  join catalog.products p on p.id = r.product_id
    ${listingJoins}`;

const listWaiting = statement(
  'catalog.list_listings_to_review',
  `${REVIEWED} where r.state = 'in_review' order by r.submitted_at, r.id limit $1`,
);
const listWaitingAfter = statement(
  'catalog.list_listings_to_review_after',
  `${REVIEWED} where r.state = 'in_review' and (r.submitted_at, r.id) > ($2, $3::uuid)
   order by r.submitted_at, r.id limit $1`,
);
const findReview = statement('catalog.find_listing_review', `${REVIEWED} where r.id = $1`);
const countWaiting = statement(
  'catalog.count_listings_to_review',
  `select count(*)::int as count from catalog.product_revisions where state = 'in_review'`,
);

const findEarlier = statement(
  'catalog.find_earlier_revisions',
  `select r.id, r.product_id as "productId", r.number, r.base, r.state, r.content, r.findings,
    r.submitted_at as "submittedAt", r.decided_at as "decidedAt", r.reason
   from catalog.product_revisions r where r.product_id = any($1) and r.state not in ('draft', 'withdrawn')
   order by r.product_id, r.number desc`,
);

/** A listing with the revision that is looked at, which need not be its newest. */
export interface ReviewRow extends ListingRow {
  readonly revision: RevisionRow;
  readonly submittedAt: Date;
}

/** Reads what waits for a reviewer. */
@Injectable()
export class ReviewRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The longest waiting first. */
  listWaiting(after: MomentPlace | undefined, limit: number): Promise<ReviewRow[]> {
    return after === undefined
      ? this.database.read(listWaiting, [limit])
      : this.database.read(listWaitingAfter, [limit, after.at, after.id]);
  }

  async countWaiting(): Promise<number> {
    return (await this.database.read<{ count: number }>(countWaiting, []))[0]?.count ?? 0;
  }

  async findReview(id: string): Promise<ReviewRow | undefined> {
    return (await this.database.read<ReviewRow>(findReview, [id]))[0];
  }

  /** What was brought and decided before, newest first, by product. */
  async findHistories(productIds: readonly string[]): Promise<Map<string, RevisionRow[]>> {
    const rows = await this.database.read<RevisionRow & { productId: string }>(findEarlier, [productIds]);
    return Map.groupBy(rows, ({ productId }) => productId);
  }
}
