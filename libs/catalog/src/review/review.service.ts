import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, EventPublisher, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import {
  Clock,
  InvalidInput,
  isId,
  readMomentCursor,
  readPageSize,
  toPage,
  writeMomentCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { z } from 'zod';
import { CardProjection } from '../card/card.projection.js';
import { ListingAccess } from '../listing/listing-access.js';
import type { ListingContent } from '../listing/listing.content.js';
import { listingDecided, productPublished } from '../listing/listing.events.js';
import { reasonField } from '../listing/listing.fields.js';
import type { LockedProduct } from '../listing/listing.rows.js';
import { LISTING_PROBLEMS } from '../listing/listing.words.js';
import { RevisionRepository } from '../listing/revision.repository.js';
import { ListingReviewClosed, ListingReviewNotFound, OwnShopReview } from './review.failures.js';
import { ReviewRepository, type ReviewRow } from './review.repository.js';

const LIST = 'listings-to-review';
const reasonInput = z.object({ reason: reasonField });

/** It was decided; the row shows what it is now. */
export class ListingReviewed {
  constructor(readonly revisionId: string) {}
}

type Decision = 'approved' | 'changes_wanted' | 'refused';
type Answer = ListingReviewed | ListingReviewNotFound | ListingReviewClosed | OwnShopReview | InvalidInput;

/** The desk where a person looks at what sellers bring: approve, ask for changes, or refuse, each told with a reason. */
@Injectable()
export class ReviewService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReviewRepository) private readonly reviews: ReviewRepository,
    @Inject(RevisionRepository) private readonly revisions: RevisionRepository,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(CardProjection) private readonly cards: CardProjection,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async findPage(first: number, after: string | undefined, language: Language): Promise<Page<ReviewRow>> {
    const size = readPageSize(first, language);
    const position = readMomentCursor(after, undefined, { list: LIST, language });
    const rows = await this.reviews.listWaiting(position, size + 1);
    return toPage(rows, {
      size,
      cursorOf: ({ submittedAt, revision }) => writeMomentCursor(LIST, submittedAt, revision.id),
      hasCursor: after !== undefined,
    });
  }

  countWaiting(): Promise<number> {
    return this.reviews.countWaiting();
  }

  async findReview(id: string): Promise<ReviewRow | undefined> {
    return isId(id) ? this.reviews.findReview(id) : undefined;
  }

  approve(viewer: Viewer, id: string): Promise<Answer> {
    return this.decide(viewer, id, 'approved', null);
  }

  async sendBack(
    viewer: Viewer,
    id: string,
    decision: 'changes_wanted' | 'refused',
    reason: string,
    language: Language,
  ): Promise<Answer> {
    const read = readInput(reasonInput, { reason }, LISTING_PROBLEMS, language);
    return read instanceof InvalidInput ? read : this.decide(viewer, id, decision, read.reason);
  }

  private async decide(viewer: Viewer, id: string, decision: Decision, reason: string | null): Promise<Answer> {
    const { personId } = viewer;
    if (!isId(id) || personId === undefined) return new ListingReviewNotFound();
    const held = await this.access.findHeldIds(viewer);
    const outcome = await this.database.inTransaction(async (tx) => {
      const product = await this.revisions.lockOfRevision(tx, id);
      if (product === undefined) return new ListingReviewNotFound();
      if (held.has(product.sellerId)) return new OwnShopReview();
      const at = this.clock.now();
      const decided = await this.revisions.decide(tx, id, { state: decision, at, by: personId, reason });
      if (decided === undefined) return new ListingReviewClosed();
      if (decision === 'approved') await this.publish(tx, product, decided.content, at);
      else if (product.state === 'in_review') await this.revisions.setState(tx, product.id, 'draft', null);
      const payload = { productId: product.id, revisionId: id, sellerId: product.sellerId, decision };
      await this.events.publish(tx, listingDecided(payload));
      await this.record(tx, personId, product, id, decision, 'done');
      return new ListingReviewed(id);
    });
    // A refusal rolls back, and that somebody tried to wave their own goods through is worth keeping.
    if (outcome instanceof OwnShopReview) await this.recordOwnShop(personId, id, decision);
    return outcome;
  }

  private async publish(tx: Transaction, product: LockedProduct, content: ListingContent, at: Date): Promise<void> {
    await this.revisions.apply(tx, product.id, content);
    if (product.state !== 'on_sale') await this.revisions.setState(tx, product.id, 'on_sale', at);
    await this.cards.refresh(tx, [product.id]);
    await this.events.publish(tx, productPublished(product.id, product.sellerId));
  }

  private recordOwnShop(personId: string, id: string, decision: Decision): Promise<void> {
    return this.database.inTransaction(async (tx) => {
      const product = await this.revisions.lockOfRevision(tx, id);
      if (product !== undefined) await this.record(tx, personId, product, id, decision, 'refused');
    });
  }

  private record(
    tx: Transaction,
    actorId: string,
    product: LockedProduct,
    revisionId: string,
    decision: Decision,
    outcome: 'done' | 'refused',
  ): Promise<void> {
    const action = `listing.${decision.replace('_', '-')}`;
    return this.audit.record(tx, {
      ...{ actorId, action, subjectKind: 'product', subjectId: product.id, outcome },
      details: { sellerId: product.sellerId, revisionId },
    });
  }
}
