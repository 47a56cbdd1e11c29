import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { ListingDeskService } from '../listing/listing-desk.service.js';
import { answerStep } from '../listing/listing-steps.resolver.js';
import { SetListingWindowsResult } from '../listing/listing.result.js';
import { WindowService } from './window.service.js';
import { SetListingWindowsInput } from './window.types.js';

/** When a product sells, and whether it is sold ahead of its harvest. */
@Resolver()
export class WindowResolver {
  constructor(
    @Inject(ListingDeskService) private readonly desk: ListingDeskService,
    @Inject(WindowService) private readonly windows: WindowService,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], 'goods of the sellers one holds')
  @Mutation(() => SetListingWindowsResult, {
    description: 'Sets when a product sells and when it is sent; orders keep what they were promised.',
  })
  async setListingWindows(
    @Args('input', { description: 'Which product, and the days.' }) input: SetListingWindowsInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return answerStep(this.desk, viewer, await this.windows.set(viewer, input, language), language);
  }
}
