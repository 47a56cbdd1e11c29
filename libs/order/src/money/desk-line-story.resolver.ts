import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { LedgerReader } from '@shanhuo/payment';
import { MoneyStoryType } from '../order/order-line.types.js';
import { DeskLineType } from '../seller-order/desk-order.types.js';
import { loadStory } from '../seller-order/seller-order.loader.js';
import { toMoneyStory } from './money-story.view.js';

/** A seller reads the same story of a line as its buyer. */
@Resolver(() => DeskLineType)
export class DeskLineStoryResolver {
  constructor(@Inject(LedgerReader) private readonly ledger: LedgerReader) {}

  @Allow.asParent()
  @ResolveField(() => MoneyStoryType, { nullable: true })
  async story(@Parent() { row }: DeskLineType, @Context() { loaders }: ViewerContext): Promise<MoneyStoryType | null> {
    return toMoneyStory(row, await loadStory(loaders, this.ledger, row.id));
  }
}
