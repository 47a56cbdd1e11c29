import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { toMoney } from '@shanhuo/kernel';
import { HeldSellerType } from '../membership/membership.types.js';
import { PettyTrade } from './petty-trade.service.js';
import { PettyTradeType } from './petty-trade.types.js';

/**
 * How near a petty trader is to the limit: always for who sees its money, and for who only lists its goods from when there
 * is something to say.
 */
@Resolver(() => HeldSellerType)
export class PettyTradeResolver {
  constructor(@Inject(PettyTrade) private readonly pettyTrade: PettyTrade) {}

  @Allow.asParent()
  @ResolveField('pettyTrade', () => PettyTradeType, {
    nullable: true,
    description:
      'Of a petty trader, for who may see money, and for who may list once the limit is close; null for other kinds, and before anything was counted.',
  })
  async find(
    @Parent() { id, kind, scopes }: HeldSellerType,
    @Context() { loaders }: ViewerContext,
  ): Promise<PettyTradeType | null> {
    const money = scopes.includes('money');
    if (kind !== 'petty_trade' || !(money || scopes.includes('list'))) return null;
    const found = await loaders.load('village_seller.petty_trades', id, (ids) => this.pettyTrade.findAll(ids));
    if (found === undefined || !(money || found.place !== 'free')) return null;
    const { place, percent, firstDay: from, lastDay: to, opensOn } = found;
    return { place, percent, from, to, opensOn, net: toMoney(found.netFen), limit: toMoney(found.limitFen) };
  }
}
