import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Allow,
  CurrentSession,
  CurrentViewer,
  type Viewer,
  type ViewerContext,
  type ViewerSession,
} from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { isFailure, type Failure } from '@shanhuo/kernel';
import { SellerRepository } from '../seller/seller.repository.js';
import { SellerKindEnum, SellerType } from '../seller/seller.types.js';
import type { SellerKind } from '../seller/seller.states.js';
import { ApplicationFormType } from './application-form.types.js';
import { ApplyAsSellerInput, ResubmitApplicationInput, WithdrawApplicationInput } from './application.input.js';
import { ApplicationReader } from './application.reader.js';
import { ApplyAsSellerResult, ResubmitApplicationResult, WithdrawApplicationResult } from './application.result.js';
import { ApplicationType } from './application.types.js';
import { APPLICATION_WORDS } from './application.words.js';
import { ApplyService, type Applied } from './apply.service.js';
import { DecideService } from './decide.service.js';
import { ResubmitService } from './resubmit.service.js';

const MINE = 'one’s own applications';

/** What an applicant does. */
@Resolver(() => ApplicationType)
export class ApplicantResolver {
  constructor(
    @Inject(ApplicationReader) private readonly reader: ApplicationReader,
    @Inject(ApplyService) private readonly applying: ApplyService,
    @Inject(ResubmitService) private readonly resubmitting: ResubmitService,
    @Inject(DecideService) private readonly deciding: DecideService,
    @Inject(SellerRepository) private readonly sellers: SellerRepository,
  ) {}

  @Allow.signedIn('what is asked of everybody of a kind')
  @Query(() => ApplicationFormType, { description: 'What is asked of applicants of a kind, and no more.' })
  async applicationForm(
    @Args('kind', { type: () => SellerKindEnum, description: 'Legal kind.' }) kind: SellerKind,
    @Context() { language }: ViewerContext,
  ): Promise<ApplicationFormType> {
    return this.reader.findForm(kind, language);
  }

  @Allow.signedIn(MINE)
  @Query(() => [ApplicationType], { description: 'One’s own applications, newest first.' })
  async myApplications(@CurrentViewer() viewer: Viewer, @Context() { language }: ViewerContext) {
    return this.reader.findOwn(viewer, language);
  }

  @Allow.signedIn('one’s own applications, those of villages one vouches for, and all for the county desk')
  @Query(() => ApplicationType, {
    nullable: true,
    description: 'One application; null for one that is not one’s to see.',
  })
  async application(
    @Args('code', { type: () => String, description: 'Short code.' }) code: string,
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
  ) {
    return this.reader.find(viewer, code, language);
  }

  @Allow.signedIn('an application of one’s own')
  @Mutation(() => ApplyAsSellerResult, { description: 'Applies to sell here. One application at a time.' })
  async applyAsSeller(
    @Args('input', { description: 'The form.' }) input: ApplyAsSellerInput,
    @CurrentSession() session: ViewerSession,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.applying.apply(session.personId, input, context.language), context);
  }

  @Allow.signedIn(MINE)
  @Mutation(() => ResubmitApplicationResult, {
    description:
      'Hands one’s own application in again after somebody asked for changes; it goes back to whoever asked.',
  })
  async resubmitApplication(
    @Args('input', { description: 'The form, as it shall be.' }) input: ResubmitApplicationInput,
    @CurrentSession() session: ViewerSession,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.resubmitting.resubmit(session.personId, input, context.language), context);
  }

  @Allow.signedIn(MINE)
  @Mutation(() => WithdrawApplicationResult, { description: 'Withdraws one’s own application while it is open.' })
  async withdrawApplication(
    @Args('input', { description: 'Which.' }) { code }: WithdrawApplicationInput,
    @CurrentSession() session: ViewerSession,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.deciding.withdraw(session.personId, code), context);
  }

  @Allow.asParent()
  @ResolveField('seller', () => SellerType, { nullable: true, description: 'The shop; null until it is approved.' })
  async seller(
    @Parent() { sellerId }: ApplicationType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<SellerType | undefined> {
    if (sellerId === null) return undefined;
    return loaders.load('village_seller.sellers_of_applications', sellerId, (ids) =>
      this.sellers.findSellersById(ids, language),
    );
  }

  private async answer(outcome: Applied | Failure, { viewer, language }: ViewerContext) {
    return isFailure(outcome)
      ? say(outcome, APPLICATION_WORDS, language)
      : this.reader.get(viewer, outcome.applicationCode, language);
  }
}
