import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { ListingDeskService } from './listing-desk.service.js';
import {
  AddVariantResult,
  ChangeVariantResult,
  SetPriceResult,
  SetStockResult,
  WithdrawVariantResult,
} from './listing.result.js';
import { answerStep } from './listing-steps.resolver.js';
import {
  AddVariantInput,
  ChangeVariantInput,
  SetPriceInput,
  SetStockInput,
  WithdrawVariantInput,
} from './offer.input.js';
import { OfferService } from './offer.service.js';
import { ListingVariantType } from './offer.types.js';
import { VariantService } from './variant.service.js';

const MINE = 'goods of the sellers one holds';

/** What a seller does with packs, prices and stock: at once, without review. */
@Resolver(() => ListingVariantType)
export class OfferResolver {
  constructor(
    @Inject(ListingDeskService) private readonly desk: ListingDeskService,
    @Inject(OfferService) private readonly offers: OfferService,
    @Inject(VariantService) private readonly variants: VariantService,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => SetPriceResult, { description: 'Sets what a pack costs from now on; orders keep theirs.' })
  async setPrice(
    @Args('input', { description: 'Which pack, what, and what was shown.' }) input: SetPriceInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.offers.setPrice(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => SetStockResult, { description: 'Sets how many of a pack can be sold from now on.' })
  async setStock(
    @Args('input', { description: 'Which pack, how many, and what was shown.' }) input: SetStockInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.offers.setStock(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => AddVariantResult, { description: 'Adds a pack; twelve at most.' })
  async addVariant(
    @Args('input', { description: 'The pack.' }) input: AddVariantInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.variants.add(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => ChangeVariantResult, { description: 'Names a pack otherwise, or weighs its parcel.' })
  async changeVariant(
    @Args('input', { description: 'Which pack, and how.' }) input: ChangeVariantInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.variants.change(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => WithdrawVariantResult, { description: 'Stops selling a pack, unless it is the last one.' })
  async withdrawVariant(
    @Args('input', { description: 'Which pack.' }) input: WithdrawVariantInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.variants.withdraw(viewer, input, language), language);
  }
}
