import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { isFailure } from '@shanhuo/kernel';
import { SellerRepository } from '../seller/seller.repository.js';
import { SellerType } from '../seller/seller.types.js';
import { JoinService } from './join.service.js';
import { MemberTermsService } from './member-terms.service.js';
import {
  AnswerMembershipRequestInput,
  MemberInput,
  MemberPermissionInput,
  MembershipInput,
  WithdrawMembershipRequestInput,
} from './membership.input.js';
import { MembershipReader } from './membership.reader.js';
import {
  AnswerMembershipRequestResult,
  AskForMembershipResult,
  EndMembershipOfMemberResult,
  EndMembershipResult,
  MemberLeft,
  MemberPermissionResult,
  MembershipEnded,
  WithdrawMembershipRequestResult,
} from './membership.result.js';
import {
  MemberConnectionType,
  MemberPermissionType,
  Membership,
  MembershipPeriodType,
  MembershipRequest,
  MemberType,
} from './membership.types.js';
import { MEMBERSHIP_FAILURE_WORDS as WORDS } from './membership.words.js';

const OWN = 'households one sells for oneself';
const MANAGED = 'the cooperative one manages';
const EITHER = 'households one sells for oneself, and the cooperative one manages';
const COOPERATIVE_CODE = { type: () => String, description: 'Short code of the cooperative.' } as const;

/** Households join a cooperative, leave it, and say what it may do for them. */
@Resolver(() => Membership)
export class MembershipResolver {
  constructor(
    @Inject(MembershipReader) private readonly reader: MembershipReader,
    @Inject(JoinService) private readonly joining: JoinService,
    @Inject(MemberTermsService) private readonly terms: MemberTermsService,
  ) {}

  @Allow.role(['seller', 'manager'], OWN)
  @Query(() => Membership, {
    nullable: true,
    description: 'The membership of a shop one sells for oneself; else null.',
  })
  async membership(
    @Args('sellerCode', { type: () => String, description: 'Short code of the shop.' }) sellerCode: string,
    @Context() { viewer, language }: ViewerContext,
  ): Promise<Membership | undefined> {
    return this.reader.findMembership(viewer, sellerCode, language);
  }

  @Allow.role('manager', MANAGED)
  @Query(() => MemberConnectionType, {
    description: 'Members of the cooperative one manages; nobody of any other.',
  })
  async cooperativeMembers(
    @Args('cooperativeCode', COOPERATIVE_CODE) cooperativeCode: string,
    @Context() { viewer, language }: ViewerContext,
    @Args('first', { type: () => Int, defaultValue: 24, description: 'Rows on the page, 1 to 100.' }) first = 24,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string | null,
  ): Promise<MemberConnectionType> {
    return this.reader.listMembers(viewer, { cooperativeCode, first, after: after ?? undefined }, language);
  }

  @Allow.role('manager', MANAGED)
  @Query(() => [MembershipRequest], {
    description: 'Open requests of the cooperative one manages, the longest waiting first, 100 at most.',
  })
  async membershipRequests(
    @Args('cooperativeCode', COOPERATIVE_CODE) cooperativeCode: string,
    @Context() { viewer, language }: ViewerContext,
  ): Promise<MembershipRequest[]> {
    return this.reader.listRequests(viewer, cooperativeCode, language);
  }

  @Allow.role('manager', MANAGED)
  @Mutation(() => AskForMembershipResult, { description: 'Invites a household to the cooperative one manages.' })
  async inviteMember(
    @Args('input', { description: 'Whom, to which cooperative.' }) input: MembershipInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.joining.invite(viewer, personId, input);
    return isFailure(outcome) ? say(outcome, WORDS, language) : this.reader.getRequest(outcome.requestId, language);
  }

  @Allow.role(['seller', 'manager'], OWN)
  @Mutation(() => AskForMembershipResult, { description: 'Asks a cooperative to take one’s household in.' })
  async askToJoin(
    @Args('input', { description: 'Which household, to which cooperative.' }) input: MembershipInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.joining.askToJoin(viewer, personId, input);
    return isFailure(outcome) ? say(outcome, WORDS, language) : this.reader.getRequest(outcome.requestId, language);
  }

  @Allow.role(['seller', 'manager'], EITHER)
  @Mutation(() => AnswerMembershipRequestResult, {
    description: 'Accepts or declines what the other side asked; the membership begins today.',
  })
  async answerMembershipRequest(
    @Args('input', { description: 'The answer.' }) input: AnswerMembershipRequestInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.joining.answer(viewer, personId, input);
    return isFailure(outcome) ? say(outcome, WORDS, language) : this.reader.getRequest(outcome.requestId, language);
  }

  @Allow.role(['seller', 'manager'], EITHER)
  @Mutation(() => WithdrawMembershipRequestResult, { description: 'Withdraws what one’s own side asked.' })
  async withdrawMembershipRequest(
    @Args('input', { description: 'Which request.' }) input: WithdrawMembershipRequestInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.joining.withdraw(viewer, personId, input.id);
    return isFailure(outcome) ? say(outcome, WORDS, language) : this.reader.getRequest(outcome.requestId, language);
  }

  @Allow.role(['seller', 'manager'], EITHER)
  @Mutation(() => EndMembershipResult, {
    description: 'Ends a membership with today; what the cooperative may do for the household ends at once.',
  })
  async endMembership(
    @Args('input', { description: 'Which household, which cooperative.' }) input: MembershipInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.terms.end(viewer, personId, input);
    if (isFailure(outcome)) return say(outcome, WORDS, language);
    return Object.assign(new MembershipEnded(), { sellerCode: outcome.sellerCode });
  }

  @Allow.role('manager', MANAGED)
  @Mutation(() => EndMembershipOfMemberResult, {
    description: 'Ends the membership of any member with today, whether the public sees a shop of it or not.',
  })
  async endMembershipOfMember(
    @Args('input', { description: 'Which cooperative, which member.' }) input: MemberInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.terms.endOfMember(viewer, personId, input);
    return isFailure(outcome) ? say(outcome, WORDS, language) : Object.assign(new MemberLeft(), outcome);
  }

  @Allow.role(['seller', 'manager'], OWN)
  @Mutation(() => MemberPermissionResult, { description: 'Lets the household’s cooperative do something for it.' })
  async grantToCooperative(
    @Args('input', { description: 'Which household, and what.' }) input: MemberPermissionInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.terms.grant(viewer, personId, input);
    if (isFailure(outcome)) return say(outcome, WORDS, language);
    return this.reader.getMembership(viewer, outcome.sellerCode, language);
  }

  @Allow.role(['seller', 'manager'], OWN)
  @Mutation(() => MemberPermissionResult, {
    description: 'Takes it back; the next request of the cooperative is refused.',
  })
  async revokeFromCooperative(
    @Args('input', { description: 'Which household, and what.' }) input: MemberPermissionInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.terms.revoke(viewer, personId, input);
    if (isFailure(outcome)) return say(outcome, WORDS, language);
    return this.reader.getMembership(viewer, outcome.sellerCode, language);
  }

  @Allow.asParent()
  @ResolveField(() => [MemberPermissionType], { description: 'What the cooperative may do for the household now.' })
  async permissions(@Parent() membership: Membership): Promise<MemberPermissionType[]> {
    return this.reader.findPermissions(membership);
  }

  @Allow.asParent()
  @ResolveField(() => [MembershipRequest], { description: 'Requests that wait for an answer.' })
  async requests(
    @Parent() membership: Membership,
    @Context() { language }: ViewerContext,
  ): Promise<MembershipRequest[]> {
    return this.reader.findRequests(membership, language);
  }

  @Allow.asParent()
  @ResolveField(() => [MembershipPeriodType], {
    description: 'Memberships that ended, the last one first, 20 at most.',
  })
  async past(
    @Parent() membership: Membership,
    @Context() { language }: ViewerContext,
  ): Promise<MembershipPeriodType[]> {
    return this.reader.findPast(membership, language);
  }
}

/** The shop of a member. */
@Resolver(() => MemberType)
export class MemberResolver {
  constructor(@Inject(SellerRepository) private readonly sellers: SellerRepository) {}

  @Allow.asParent()
  @ResolveField(() => SellerType, { nullable: true, description: 'Its shop; null where the public sees none.' })
  async seller(
    @Parent() { sellerId }: MemberType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<SellerType | undefined> {
    if (sellerId === null) return undefined;
    return loaders.load('village_seller.sellers_of_members', sellerId, (ids) =>
      this.sellers.findSellersById(ids, language),
    );
  }
}
