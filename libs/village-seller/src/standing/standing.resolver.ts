import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type Viewer, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { isFailure, type Failure, type Language } from '@shanhuo/kernel';
import { SHOP_WORDS } from '../seller/shop.words.js';
import { LeaveService } from './leave.service.js';
import { ReverifyService, type StandingKept } from './reverify.service.js';
import { StandingReader } from './standing.reader.js';
import {
  HandInReverificationInput,
  HandInReverificationResult,
  LeaveMarketInput,
  LeaveMarketResult,
  ShopStandingConnectionType,
  ShopStandingType,
  StayOnMarketInput,
  VouchForSellerInput,
  VouchForSellerResult,
} from './standing.types.js';

const OWN = 'sellers the person acts for';
const VOUCHED = 'all sellers for an operator, for an agent those of the villages they vouch for';

/** Sellers are verified again, and leave. */
@Resolver(() => ShopStandingType)
export class StandingResolver {
  constructor(
    @Inject(StandingReader) private readonly reader: StandingReader,
    @Inject(ReverifyService) private readonly verifying: ReverifyService,
    @Inject(LeaveService) private readonly leaving: LeaveService,
  ) {}

  @Allow.role(['seller', 'manager', 'agent', 'operator'], `${OWN}; ${VOUCHED}`)
  @Query(() => ShopStandingType, {
    nullable: true,
    description: 'How a shop stands that one acts or vouches for; null for any other.',
  })
  async shopStanding(
    @Args('sellerCode', { type: () => String, description: 'Short code of the seller.' }) sellerCode: string,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.reader.find(viewer, sellerCode, language);
  }

  @Allow.role(['agent', 'operator'], VOUCHED)
  @Query(() => ShopStandingConnectionType, {
    description: 'Sellers to verify again, soon or overdue, the longest due first.',
  })
  async sellersToVerify(
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null | undefined,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.reader.listDue(viewer, { first, after: after ?? undefined }, language);
  }

  @Allow.role(['seller', 'manager'], OWN)
  @Mutation(() => HandInReverificationResult, { description: 'Asks to be verified again, when it is due.' })
  async handInReverification(
    @Args('input', { description: 'What has changed.' }) input: HandInReverificationInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.verifying.handIn(viewer, personId, input, language), viewer, language);
  }

  @Allow.role(['agent', 'operator'], VOUCHED)
  @Mutation(() => VouchForSellerResult, {
    description: 'Vouches for a seller, asked or not; its next months count from today.',
  })
  async confirmSeller(
    @Args('input', { description: 'For whom, and why.' }) input: VouchForSellerInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.verifying.confirm(viewer, personId, input, language), viewer, language);
  }

  @Allow.role(['agent', 'operator'], VOUCHED)
  @Mutation(() => VouchForSellerResult, { description: 'Sends back what a seller handed in; it stays due.' })
  async returnReverification(
    @Args('input', { description: 'Whose, and what has to be put right.' }) input: VouchForSellerInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.verifying.sendBack(viewer, personId, input, language), viewer, language);
  }

  @Allow.role(['seller', 'manager'], OWN)
  @Mutation(() => LeaveMarketResult, {
    description: 'Begins to leave: public notice for some days, then the shop closes. Open orders go on.',
  })
  async leaveMarket(
    @Args('input', { description: 'Which shop, and why.' }) input: LeaveMarketInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.leaving.leave(viewer, personId, input, language), viewer, language);
  }

  @Allow.role(['seller', 'manager'], OWN)
  @Mutation(() => LeaveMarketResult, { description: 'Stays after all, as long as the notice runs.' })
  async stayOnMarket(
    @Args('input', { description: 'Which shop.' }) input: StayOnMarketInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.leaving.stay(viewer, personId, input), viewer, language);
  }

  private async answer(outcome: StandingKept | Failure, viewer: Viewer, language: Language) {
    if (isFailure(outcome)) return say(outcome, SHOP_WORDS, language);
    return this.reader.get(viewer, outcome.sellerCode, language);
  }
}
