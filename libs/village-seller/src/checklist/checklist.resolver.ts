import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { chinaDayOf, Clock, isFailure, type Failure, type Language } from '@shanhuo/kernel';
import { SellerKindEnum } from '../seller/seller.types.js';
import type { SellerKind } from '../seller/seller.states.js';
import { SHOP_WORDS } from '../seller/shop.words.js';
import { ChecklistDesk, type ChecklistKept } from './checklist-desk.service.js';
import { AddChecklistItemInput, ChangeChecklistResult, EndChecklistItemInput } from './checklist.input.js';
import { ChecklistRepository } from './checklist.repository.js';
import type { ChecklistItemRow } from './checklist.rows.js';
import { ChecklistItemType } from './checklist.types.js';

const ROW = 'what is asked of applicants';

/** What operators ask of applicants. */
@Resolver()
export class ChecklistResolver {
  constructor(
    @Inject(ChecklistDesk) private readonly desk: ChecklistDesk,
    @Inject(ChecklistRepository) private readonly items: ChecklistRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role('operator', ROW)
  @Query(() => [ChecklistItemType], { description: 'What is asked of a kind now, and what will be, in its order.' })
  async checklist(
    @Args('kind', { type: () => SellerKindEnum, description: 'Legal kind.' }) kind: SellerKind,
    @Context() { language }: ViewerContext,
  ): Promise<ChecklistItemRow[]> {
    return this.items.findAll(kind, chinaDayOf(this.clock.now()), language);
  }

  @Allow.role('operator', ROW)
  @Mutation(() => ChangeChecklistResult, {
    description: 'Asks something more of applicants of a kind, from a day on; those who applied before are not asked.',
  })
  async addChecklistItem(
    @Args('input', { description: 'What, and of whom.' }) input: AddChecklistItemInput,
    @CurrentSession() session: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    return this.answer(await this.desk.add(session.personId, input, language), language);
  }

  @Allow.role('operator', ROW)
  @Mutation(() => ChangeChecklistResult, { description: 'Asks something no more from a day on.' })
  async endChecklistItem(
    @Args('input', { description: 'What, and from when.' }) input: EndChecklistItemInput,
    @CurrentSession() session: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    return this.answer(await this.desk.end(session.personId, input, language), language);
  }

  private async answer(outcome: ChecklistKept | Failure, language: Language) {
    if (isFailure(outcome)) return say(outcome, SHOP_WORDS, language);
    const items = await this.items.findAll(outcome.kind, chinaDayOf(this.clock.now()), language);
    return new ChecklistChanged(items);
  }
}

/** Results are told apart by the names of their classes. */
class ChecklistChanged {
  constructor(readonly items: readonly ChecklistItemRow[]) {}
}
