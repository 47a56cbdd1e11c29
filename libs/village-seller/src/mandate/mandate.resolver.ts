import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { isFailure } from '@shanhuo/kernel';
import { AskForMandateService } from './ask-for-mandate.service.js';
import { ConfirmMandateService } from './confirm-mandate.service.js';
import { EndMandateService } from './end-mandate.service.js';
import { GrantMandateService } from './grant-mandate.service.js';
import {
  AskForMandateInput,
  ConfirmMandateInput,
  EndMandateForHouseholdInput,
  EndMandateInput,
  GrantMandateInput,
} from './mandate.input.js';
import { MandateReader } from './mandate.reader.js';
import {
  AskForMandateResult,
  ConfirmMandateResult,
  EndMandateForHouseholdResult,
  EndMandateResult,
  GrantMandateResult,
} from './mandate.result.js';
import { ActForSeller, Mandate, MandateAgent, MandateAsked, MandateBook } from './mandate.types.js';
import { MANDATE_FAILURE_WORDS as WORDS } from './mandate.words.js';

const OWN = 'households one sells for oneself';
const ASKED = 'mandates one asked for as agent, of households of one’s villages';

/** Households let an agent of their village act for them, and take it back. */
@Resolver(() => MandateBook)
export class MandateResolver {
  constructor(
    @Inject(MandateReader) private readonly reader: MandateReader,
    @Inject(GrantMandateService) private readonly granting: GrantMandateService,
    @Inject(AskForMandateService) private readonly asking: AskForMandateService,
    @Inject(ConfirmMandateService) private readonly confirming: ConfirmMandateService,
    @Inject(EndMandateService) private readonly ending: EndMandateService,
  ) {}

  @Allow.role(['seller', 'manager'], OWN)
  @Query(() => MandateBook, {
    nullable: true,
    description: 'Who acts for a shop one sells for oneself; else null.',
  })
  async mandateBook(
    @Args('sellerCode', { type: () => String, description: 'Short code of the shop.' }) sellerCode: string,
    @Context() { viewer }: ViewerContext,
  ): Promise<MandateBook | undefined> {
    return this.reader.findBook(viewer, sellerCode);
  }

  @Allow.role('agent', 'mandates one works under, in the villages one is agent of')
  @Query(() => [Mandate], {
    description: 'What one works under in a village and what waits for a household’s code, 500 at most.',
  })
  async mandatesServed(
    @Args('villageCode', { type: () => String, description: 'Present code of the village.' }) villageCode: string,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ): Promise<Mandate[]> {
    return this.reader.findServed(viewer, personId, villageCode, language);
  }

  @Allow.role('operator', 'mandates of any shop')
  @Query(() => [Mandate], {
    description: 'Mandates of a shop, what runs first, 50 at most; for whom its household calls.',
  })
  async mandatesOfShop(
    @Args('sellerCode', { type: () => String, description: 'Short code of the shop.' }) sellerCode: string,
    @Context() { language }: ViewerContext,
  ): Promise<Mandate[]> {
    return this.reader.findOfShop(sellerCode, language);
  }

  @Allow.role(['seller', 'manager'], OWN)
  @Mutation(() => GrantMandateResult, {
    description:
      'Lets an agent of the village act for one’s household; it takes the place of what ran with that agent.',
  })
  async grantMandate(
    @Args('input', { description: 'Who, what, until when.' }) input: GrantMandateInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.granting.grant(viewer, personId, input, language);
    return isFailure(outcome) ? say(outcome, WORDS, language) : this.reader.get(outcome.mandateId, language);
  }

  @Allow.role('agent', 'households of the villages one is agent of')
  @Mutation(() => AskForMandateResult, {
    description: 'Asks a household for a mandate: a code goes to its own phone. Nothing holds before it comes back.',
  })
  async askForMandate(
    @Args('input', { description: 'Whom, what, until when.' }) input: AskForMandateInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.asking.ask(viewer, personId, input, language);
    if (isFailure(outcome)) return say(outcome, WORDS, language);
    const { mandateId, maskedPhone, minutes } = outcome;
    const mandate = await this.reader.get(mandateId, language);
    return Object.assign(new MandateAsked(), { mandate, maskedPhone, minutes });
  }

  @Allow.role('agent', ASKED)
  @Mutation(() => ConfirmMandateResult, {
    description: 'The household read its code out: the mandate holds. Five tries a code, ten minutes.',
  })
  async confirmMandate(
    @Args('input', { description: 'Which, and the code.' }) input: ConfirmMandateInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.confirming.confirm(viewer, personId, input, language);
    return isFailure(outcome) ? say(outcome, WORDS, language) : this.reader.get(outcome.mandateId, language);
  }

  @Allow.role(['seller', 'manager', 'agent'], 'mandates of households one sells for oneself, and one’s own as agent')
  @Mutation(() => EndMandateResult, {
    description: 'Ends a mandate at once: the household takes it back, the agent gives it back or asks no longer.',
  })
  async endMandate(
    @Args('input', { description: 'Which.' }) input: EndMandateInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.ending.end(viewer, personId, input.id);
    return isFailure(outcome) ? say(outcome, WORDS, language) : this.reader.get(outcome.mandateId, language);
  }

  @Allow.role('operator', 'mandates of any shop')
  @Mutation(() => EndMandateForHouseholdResult, {
    description: 'Ends a mandate at once on the call of the household, with a note; both sides are told.',
  })
  async endMandateForHousehold(
    @Args('input', { description: 'Which, and who called.' }) input: EndMandateForHouseholdInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    const outcome = await this.ending.endForHousehold(personId, input, language);
    return isFailure(outcome) ? say(outcome, WORDS, language) : this.reader.get(outcome.mandateId, language);
  }

  @Allow.asParent()
  @ResolveField(() => [MandateAgent], { description: 'Agents of the village, 20 at most; oneself is not among them.' })
  async agents(@Parent() book: MandateBook): Promise<MandateAgent[]> {
    return this.reader.findAgents(book);
  }

  @Allow.asParent()
  @ResolveField(() => [Mandate], {
    description: 'What was ever granted: what runs first, then the latest, 50 at most.',
  })
  async mandates(@Parent() book: MandateBook, @Context() { language }: ViewerContext): Promise<Mandate[]> {
    return this.reader.findOfBook(book, language);
  }

  @Allow.asParent()
  @ResolveField(() => [ActForSeller], { description: 'What others did for the shop, the latest first, 50 at most.' })
  async acts(@Parent() book: MandateBook, @Context() { language }: ViewerContext): Promise<ActForSeller[]> {
    return this.reader.findActs(book, language);
  }
}
