import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { LedgerReader } from '@shanhuo/payment';
import { MoneyStoryType } from '../order/order-line.types.js';
import { DeskAccess } from '../seller-order/desk-access.js';
import { DeskLineType } from '../seller-order/desk-order.types.js';
import { loadStory } from '../seller-order/seller-order.loader.js';
import { toMoneyStory } from './money-story.view.js';

/** A seller reads the same story of a line as its buyer; a cooperative that only ships for it does not. */
@Resolver(() => DeskLineType)
export class DeskLineStoryResolver {
  constructor(
    @Inject(DeskAccess) private readonly access: DeskAccess,
    @Inject(LedgerReader) private readonly ledger: LedgerReader,
  ) {}

  @Allow.asParent()
  @ResolveField(() => MoneyStoryType, { nullable: true })
  async story(
    @Parent() { row, sellerId }: DeskLineType,
    @Context() context: ViewerContext,
  ): Promise<MoneyStoryType | null> {
    if (!(await this.access.seesMoney(context, sellerId))) return null;
    return toMoneyStory(row, await loadStory(context.loaders, this.ledger, row.id));
  }
}
