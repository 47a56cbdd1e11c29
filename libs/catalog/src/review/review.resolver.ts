import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { Failure, type Language } from '@shanhuo/kernel';
import { byKey } from '@shanhuo/kernel/graphql';
import { SellerAccess, SellerService } from '@shanhuo/village-seller';
import { SellerType } from '@shanhuo/village-seller/graphql';
import { toRevision } from '../listing/listing.view.js';
import { LISTING_FAILURE_WORDS } from '../listing/listing.words.js';
import { PreviewService } from '../listing/preview.service.js';
import { ListingRevisionType } from '../listing/revision.types.js';
import { ProductType } from '../product/product.types.js';
import { toProduct } from '../product/product.view.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewService, type ListingReviewed } from './review.service.js';
import {
  ApproveListingInput,
  DecideListingResult,
  ListingDecisionInput,
  ListingReviewConnectionType,
  ListingReviewType,
} from './review.types.js';
import { toReview } from './review.view.js';

const ALL = 'what any seller brought to review';

/** The desk where a person looks at what sellers bring. */
@Resolver(() => ListingReviewType)
export class ReviewResolver {
  constructor(
    @Inject(ReviewService) private readonly reviews: ReviewService,
    @Inject(ReviewRepository) private readonly repository: ReviewRepository,
    @Inject(PreviewService) private readonly previews: PreviewService,
    @Inject(SellerService) private readonly sellers: SellerService,
    @Inject(SellerAccess) private readonly access: SellerAccess,
  ) {}

  @Allow.role('operator', ALL)
  @Query(() => ListingReviewConnectionType, { description: 'What waits for a reviewer, the longest waiting first.' })
  async listingsToReview(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Rows on the page, 1 to 100.' }) first = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the one before the page.' })
    after?: string | null,
  ): Promise<ListingReviewConnectionType> {
    const [page, held] = await Promise.all([
      this.reviews.findPage(first, after ?? undefined, language),
      this.heldBy(viewer),
    ]);
    return { nodes: page.nodes.map((row) => toReview(row, held, language)), pageInfo: page.pageInfo };
  }

  @Allow.role('operator', ALL)
  @Query(() => ListingReviewType, { nullable: true, description: 'What a seller brought, by id; null for no such id.' })
  async listingReview(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<ListingReviewType | undefined> {
    const row = await this.reviews.findReview(id);
    return row && toReview(row, await this.heldBy(viewer), language);
  }

  @Allow.role('operator', ALL)
  @Query(() => ProductType, { nullable: true, description: 'What buyers would see if it were approved now.' })
  async listingReviewPreview(
    @Context() { language }: ViewerContext,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<ProductType | undefined> {
    const row = await this.reviews.findReview(id);
    const preview = row && (await this.previews.preview(row, row.revision.content, language));
    return preview && toProduct(preview, language);
  }

  @Allow.role('operator', ALL)
  @Mutation(() => DecideListingResult, { description: 'Puts what was brought on sale, or in the place of what is.' })
  async approveListing(
    @Args('input', { description: 'What is approved.' }) input: ApproveListingInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(viewer, await this.reviews.approve(viewer, input.id), language);
  }

  @Allow.role('operator', ALL)
  @Mutation(() => DecideListingResult, { description: 'Asks the seller for changes, with a reason.' })
  async returnListing(
    @Args('input', { description: 'What is sent back, and why.' }) input: ListingDecisionInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.reviews.sendBack(viewer, input.id, 'changes_wanted', input.reason, language);
    return this.answer(viewer, outcome, language);
  }

  @Allow.role('operator', ALL)
  @Mutation(() => DecideListingResult, { description: 'Refuses what was brought, with a reason.' })
  async refuseListing(
    @Args('input', { description: 'What is refused, and why.' }) input: ListingDecisionInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.reviews.sendBack(viewer, input.id, 'refused', input.reason, language);
    return this.answer(viewer, outcome, language);
  }

  @Allow.asParent()
  @ResolveField('seller', () => SellerType, { nullable: true, description: 'Who brings it.' })
  async seller(
    @Parent() { row }: ListingReviewType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<SellerType | undefined> {
    return loaders.load('catalog.sellers', row.sellerId, async (ids) =>
      byKey(await this.sellers.findSellersById(ids, language), ({ id }) => id),
    );
  }

  @Allow.asParent()
  @ResolveField('history', () => [ListingRevisionType], {
    description: 'What was brought of this product, newest first, with what reviewers said.',
  })
  async history(
    @Parent() { row }: ListingReviewType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<ListingRevisionType[]> {
    const rows = await loaders.load('catalog.revisions', row.id, (ids) => this.repository.findHistories(ids));
    return (rows ?? []).map((each) => toRevision(each, language));
  }

  private async answer(viewer: Viewer, outcome: ListingReviewed | Failure, language: Language): Promise<object> {
    if (outcome instanceof Failure) return say(outcome, LISTING_FAILURE_WORDS, language);
    const row = await this.reviews.findReview(outcome.revisionId);
    if (row === undefined) throw new Error(`review ${outcome.revisionId} was just decided and is gone`);
    return Object.assign(outcome, { review: toReview(row, await this.heldBy(viewer), language) });
  }

  private async heldBy(viewer: Viewer): Promise<ReadonlySet<string>> {
    return new Set((await this.access.findHeldSellers(viewer)).map(({ id }) => id));
  }
}
