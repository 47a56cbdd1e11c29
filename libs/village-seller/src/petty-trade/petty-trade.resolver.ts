import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { toMoney } from '@shanhuo/kernel';
import { HeldSellerType } from '../membership/membership.types.js';
import { PettyTrade } from './petty-trade.service.js';
import { PettyTradeType } from './petty-trade.types.js';

/** How near a petty trader is to the limit, for who lists its goods or sees its money. */
@Resolver(() => HeldSellerType)
export class PettyTradeResolver {
  constructor(@Inject(PettyTrade) private readonly pettyTrade: PettyTrade) {}

  @Allow.asParent()
  @ResolveField('pettyTrade', () => PettyTradeType, {
    nullable: true,
    description:
      'Of a petty trader, for who may list or see money; null for other kinds, and before anything was counted.',
  })
  async find(
    @Parent() { id, kind, scopes }: HeldSellerType,
    @Context() { loaders }: ViewerContext,
  ): Promise<PettyTradeType | null> {
    const mayKnow = scopes.includes('list') || scopes.includes('money');
    if (kind !== 'petty_trade' || !mayKnow) return null;
    const found = await loaders.load('village_seller.petty_trades', id, (ids) => this.pettyTrade.findAll(ids));
    if (found === undefined) return null;
    const { place, percent, firstDay: from, lastDay: to, opensOn } = found;
    return { place, percent, from, to, opensOn, net: toMoney(found.netFen), limit: toMoney(found.limitFen) };
  }
}
