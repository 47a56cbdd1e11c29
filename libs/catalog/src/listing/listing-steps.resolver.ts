import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { Failure, toMoney, type Language } from '@shanhuo/kernel';
import { sayStopped } from '@shanhuo/village-seller';
import { ChangeListingService } from './change-listing.service.js';
import { DraftService } from './draft.service.js';
import { ListProductService } from './list-product.service.js';
import { ListingDeskService } from './listing-desk.service.js';
import { ListingNeedsConfirmation, PettyTradeStopped, PriceMoved } from './listing.failures.js';
import { ChangeListingInput, ListProductInput, SaveListingDraftInput } from './listing.input.js';
import {
  ChangeListingResult,
  ListingSavedType,
  ListingStepResult,
  ListProductResult,
  SaveListingDraftResult,
  WithdrawListingChangeResult,
} from './listing.result.js';
import { toFindings, toListing } from './listing.view.js';
import { LISTING_FAILURE_WORDS } from './listing.words.js';
import { ListingNameInput } from './named.input.js';
import { SaleService } from './sale.service.js';

const MINE = 'goods of the sellers one holds';

/** Results are told apart by the names of their classes. */
class ListingSaved extends ListingSavedType {}

/** Answers every step on a listing: the listing as it stands, or a failure in words. */
export async function answerStep(
  desk: ListingDeskService,
  viewer: Viewer,
  outcome: { readonly sellerCode: string; readonly listingCode: string; readonly isRepeated?: boolean } | Failure,
  language: Language,
): Promise<object> {
  if (outcome instanceof Failure) return inWords(outcome, language);
  const row = await desk.findListing(viewer, outcome.sellerCode, outcome.listingCode);
  if (row === undefined) throw new Error(`listing ${outcome.listingCode} was just written and is gone`);
  return Object.assign(new ListingSaved(), {
    listing: toListing(row, language),
    repeated: outcome.isRepeated ?? false,
  });
}

function inWords(failure: Failure, language: Language): object {
  // Its figures and days stand in its sentence.
  if (failure instanceof PettyTradeStopped) {
    const { netFen, limitFen, firstDay: from, lastDay: to, opensOn } = failure.standing;
    const said = { from, to, opensOn, message: sayStopped(failure.standing, language) };
    return Object.assign(failure, { ...said, net: toMoney(netFen), limit: toMoney(limitFen) });
  }
  const said = say(failure, LISTING_FAILURE_WORDS, language);
  if (said instanceof ListingNeedsConfirmation)
    return Object.assign(said, { findings: toFindings(said.findings, language) });
  if (said instanceof PriceMoved) return Object.assign(said, { price: toMoney(said.priceFen) });
  return said;
}

/** What a seller does with words, pictures and the whole of a product. */
@Resolver(() => ListingSavedType)
export class ListingStepsResolver {
  constructor(
    @Inject(ListingDeskService) private readonly desk: ListingDeskService,
    @Inject(ListProductService) private readonly listing: ListProductService,
    @Inject(DraftService) private readonly drafts: DraftService,
    @Inject(ChangeListingService) private readonly changes: ChangeListingService,
    @Inject(SaleService) private readonly sale: SaleService,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => ListProductResult, {
    description:
      'Lists a product with six things and sends it to review; sent again with the same client id it is the same.',
  })
  async listProduct(
    @Args('input', { description: 'Six things, and what has a default.' }) input: ListProductInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.listing.list(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => SaveListingDraftResult, { description: 'Keeps what was typed so far.' })
  async saveListingDraft(
    @Args('input', { description: 'What was typed.' }) input: SaveListingDraftInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.drafts.save(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => ChangeListingResult, {
    description:
      'Brings other words and pictures to review, also after a return or refusal; what is on sale goes on selling.',
  })
  async changeListing(
    @Args('input', { description: 'All words and pictures.' }) input: ChangeListingInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.changes.change(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => WithdrawListingChangeResult, { description: 'Takes back what waits for review or was sent back.' })
  async withdrawListingChange(
    @Args('input', { description: 'Which product.' }) input: ListingNameInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.changes.withdraw(viewer, input), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => ListingStepResult, { description: 'Keeps a product from being bought for a while.' })
  async pauseListing(
    @Args('input', { description: 'Which product.' }) input: ListingNameInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.sale.pause(viewer, input), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => ListingStepResult, { description: 'Lets a paused product be bought again.' })
  async resumeListing(
    @Args('input', { description: 'Which product.' }) input: ListingNameInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.sale.resume(viewer, input), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => ListingStepResult, {
    description: 'Takes a product down, or throws a draft away. To sell it again it goes through review again.',
  })
  async takeDownListing(
    @Args('input', { description: 'Which product.' }) input: ListingNameInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.sale.takeDown(viewer, input), language);
  }
}
