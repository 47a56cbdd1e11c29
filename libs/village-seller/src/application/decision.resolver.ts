import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
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
import { ApplicationStateEnum } from './application.enums.js';
import {
  ApplicationDecisionInput,
  ApproveApplicationInput,
  ReviewItemInput,
  RevealRealNameInput,
} from './application.input.js';
import { ApplicationReader } from './application.reader.js';
import { DecideApplicationResult, RevealRealNameResult } from './application.result.js';
import type { ApplicationState } from './application.states.js';
import { ApplicationConnectionType } from './application.types.js';
import { APPLICATION_WORDS } from './application.words.js';
import { vouchedVillages } from './application.steps.js';
import type { Applied } from './apply.service.js';
import { RegionRepository } from '../region/region.repository.js';
import { VillageType } from '../region/region.types.js';
import { DecideService } from './decide.service.js';
import { ReviewService } from './review.service.js';

const OF_VILLAGES = 'applications of villages the person vouches for';
const ALL = 'all applications';
const STATE = { type: () => ApplicationStateEnum, description: 'Where they stand.' } as const;
const FIRST = { type: () => Int, defaultValue: 20, description: 'How many, 100 at most.' } as const;
const AFTER = { type: () => String, nullable: true, description: 'Cursor after which the page begins.' } as const;

/** What villages and the county desk do with applications. */
@Resolver()
export class DecisionResolver {
  constructor(
    @Inject(ApplicationReader) private readonly reader: ApplicationReader,
    @Inject(DecideService) private readonly deciding: DecideService,
    @Inject(ReviewService) private readonly reviewing: ReviewService,
    @Inject(RegionRepository) private readonly regions: RegionRepository,
  ) {}

  @Allow.role('agent', 'villages the person vouches for')
  @Query(() => [VillageType], { description: 'Villages one vouches for, in the order of their codes.' })
  async myVillages(@Context() { viewer, language }: ViewerContext): Promise<VillageType[]> {
    const villages = await this.regions.findVillagesById(vouchedVillages(viewer), language);
    return villages.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }

  @Allow.role('agent', OF_VILLAGES)
  @Query(() => ApplicationConnectionType, {
    description: 'Applications of a village one vouches for, the longest waiting first; none of any other village.',
  })
  async applicationsToVouch(
    @Args('villageCode', { type: () => String, description: 'Division code of the village.' }) villageCode: string,
    @Args('state', { ...STATE, defaultValue: 'applied' }) state: ApplicationState,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after: string | null | undefined,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.reader.listToVouch(viewer, villageCode, { state, first, after: after ?? undefined }, language);
  }

  @Allow.role('operator', ALL)
  @Query(() => ApplicationConnectionType, {
    description: 'Applications of all villages, the longest waiting first.',
  })
  async applicationsToDecide(
    @Args('state', { ...STATE, defaultValue: 'recommended' }) state: ApplicationState,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after: string | null | undefined,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.reader.listToDecide(viewer, { state, first, after: after ?? undefined }, language);
  }

  @Allow.role('agent', OF_VILLAGES)
  @Mutation(() => DecideApplicationResult, { description: 'Vouches for an applicant of one’s village.' })
  async recommendApplication(
    @Args('input', { description: 'Whom, and why.' }) input: ApplicationDecisionInput,
    @CurrentViewer() viewer: Viewer,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.deciding.recommend(viewer, input, context.language), context);
  }

  @Allow.role(['agent', 'operator'], 'applications of villages the person vouches for, and all for the county desk')
  @Mutation(() => DecideApplicationResult, { description: 'Asks an applicant for changes.' })
  async returnApplication(
    @Args('input', { description: 'Which, and what shall change.' }) input: ApplicationDecisionInput,
    @CurrentViewer() viewer: Viewer,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.deciding.askForChanges(viewer, input, context.language), context);
  }

  @Allow.role('operator', ALL)
  @Mutation(() => DecideApplicationResult, { description: 'Refuses an application.' })
  async refuseApplication(
    @Args('input', { description: 'Which, and why.' }) input: ApplicationDecisionInput,
    @CurrentViewer() viewer: Viewer,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.deciding.refuse(viewer, input, context.language), context);
  }

  @Allow.role('operator', ALL)
  @Mutation(() => DecideApplicationResult, {
    description: 'Approves a recommended application; the shop opens in the same moment.',
  })
  async approveApplication(
    @Args('input', { description: 'Which, why, and what was seen.' }) input: ApproveApplicationInput,
    @CurrentViewer() viewer: Viewer,
    @Context() context: ViewerContext,
  ) {
    const seen = input.seenDocument ?? undefined;
    return this.answer(await this.deciding.approve(viewer, { ...input, seen }, context.language), context);
  }

  @Allow.role('operator', ALL)
  @Mutation(() => DecideApplicationResult, { description: 'Ticks what operators look at before they approve.' })
  async reviewItem(
    @Args('input', { description: 'Which item of which application.' }) input: ReviewItemInput,
    @CurrentSession() session: ViewerSession,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.reviewing.review(session.personId, input), context);
  }

  @Allow.role('operator', ALL)
  @Mutation(() => RevealRealNameResult, {
    description: 'Shows name and identity number of an applicant in plain; who looked, when and what for is kept.',
  })
  async revealRealName(
    @Args('input', { description: 'Whose, and what for.' }) input: RevealRealNameInput,
    @CurrentSession() session: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    return say(await this.reviewing.reveal(session.personId, input, language), APPLICATION_WORDS, language);
  }

  private async answer(outcome: Applied | Failure, { viewer, language }: ViewerContext) {
    return isFailure(outcome)
      ? say(outcome, APPLICATION_WORDS, language)
      : this.reader.get(viewer, outcome.applicationCode, language);
  }
}
