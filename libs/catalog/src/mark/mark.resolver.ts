import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { chinaDayOf, Clock, isFailure, type Failure, type Language } from '@shanhuo/kernel';
import { DecideMarkService } from './decide-mark.service.js';
import { HandInMarkService, type MarkKept } from './hand-in-mark.service.js';
import { MarkRepository, type MarkClaimRow } from './mark.repository.js';
import type { MarkState } from './mark.states.js';
import {
  DecideMarkInput,
  DecideMarkResult,
  HandInMarkInput,
  HandInMarkResult,
  MarkClaimConnectionType,
  MarkClaimType,
  MarkStateEnum,
  WithdrawMarkInput,
  WithdrawMarkResult,
} from './mark.types.js';
import { toMarkClaim } from './mark.view.js';
import { MARK_FAILURE_WORDS } from './mark.words.js';

const OWN = 'marks of goods of the sellers one holds';
const ALL = 'marks of any seller';

/** Marks with their evidence: handed in by sellers, decided at the county desk. */
@Resolver(() => MarkClaimType)
export class MarkResolver {
  constructor(
    @Inject(HandInMarkService) private readonly handing: HandInMarkService,
    @Inject(DecideMarkService) private readonly deciding: DecideMarkService,
    @Inject(MarkRepository) private readonly marks: MarkRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], OWN)
  @Query(() => [MarkClaimType], {
    description: 'Marks claimed for a product, the newest first; none of a seller one does not hold.',
  })
  async markClaims(
    @Args('sellerCode', { type: () => String, description: 'Short code of the seller.' }) sellerCode: string,
    @Args('code', { type: () => String, description: 'Short code of the product.' }) code: string,
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
  ): Promise<MarkClaimType[]> {
    const rows = await this.handing.findOfGoods(viewer, sellerCode, code);
    return rows.map((row) => this.show(row, language));
  }

  @Allow.role('operator', ALL)
  @Query(() => MarkClaimConnectionType, { description: 'Marks of all sellers that stand so, the longest first.' })
  async marksAtDesk(
    @Args('state', { type: () => MarkStateEnum, defaultValue: 'submitted', description: 'How they stand.' })
    state: MarkState,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null | undefined,
    @Context() { language }: ViewerContext,
  ): Promise<MarkClaimConnectionType> {
    const page = await this.deciding.findPage(state, first, after ?? undefined, language);
    return { nodes: page.nodes.map((row) => this.show(row, language)), pageInfo: page.pageInfo };
  }

  @Allow.role(['seller', 'manager', 'agent'], OWN)
  @Mutation(() => HandInMarkResult, {
    description: 'Hands in the paper that a mark of a product rests on; it shows once an operator accepted it.',
  })
  async handInMark(
    @Args('input', { description: 'The paper.' }) input: HandInMarkInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.handing.handIn(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], OWN)
  @Mutation(() => WithdrawMarkResult, { description: 'Takes a mark back; it shows nowhere from now on.' })
  async withdrawMark(
    @Args('input', { description: 'Which.' }) { sellerCode, id }: WithdrawMarkInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.handing.withdraw(viewer, sellerCode, id), language);
  }

  @Allow.role('operator', ALL)
  @Mutation(() => DecideMarkResult, { description: 'Accepts, refuses or withdraws a mark, with a reason.' })
  async decideMark(
    @Args('input', { description: 'Which, and how.' }) input: DecideMarkInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.deciding.decide(viewer, input, language), language);
  }

  private async answer(outcome: MarkKept | Failure, language: Language) {
    if (isFailure(outcome)) return say(outcome, MARK_FAILURE_WORDS, language);
    const row = await this.marks.findMark(outcome.markId);
    if (row === undefined) throw new Error(`mark ${outcome.markId} was just written and is gone`);
    return this.show(row, language);
  }

  private show(row: MarkClaimRow, language: Language): MarkClaimType {
    return toMarkClaim(row, chinaDayOf(this.clock.now()), language);
  }
}
