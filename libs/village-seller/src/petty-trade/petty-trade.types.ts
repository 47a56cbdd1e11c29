import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, MoneyType } from '@shanhuo/kernel/graphql';
import type { PettyTradePlace } from './petty-trade.rules.js';

export const PettyTradePlaceEnum = {
  FREE: 'free',
  NEAR: 'near',
  STOPPED: 'stopped',
} as const satisfies Record<string, PettyTradePlace>;
registerEnumType(PettyTradePlaceEnum, {
  name: 'PettyTradePlace',
  description: 'Where petty trade stands beside its limit.',
  valuesMap: {
    FREE: { description: 'There is nothing to say yet.' },
    NEAR: { description: 'The limit is close.' },
    STOPPED: { description: 'Above the limit: new goods are refused, what is on sale goes on selling.' },
  },
});

@Allow.asParent()
@ObjectType('PettyTrade', {
  description: 'What a petty trader sold in twelve months, beside what may be (E-Commerce Law 10).',
})
export class PettyTradeType {
  @Field(() => PettyTradePlaceEnum, { description: 'Where it stands.' })
  place!: PettyTradePlace;

  @Field(() => MoneyType, {
    description: 'Goods without freight, less refunds: as the seller’s books show them for these days.',
  })
  net!: MoneyValue;

  @Field(() => MoneyType, { description: 'What it may come to today; above it new goods are refused.' })
  limit!: MoneyValue;

  @Field(() => Int, { description: 'Net in whole percent of the limit, rounded down.' })
  percent!: number;

  @Field(() => DateScalar, { description: 'First day that was counted.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day that was counted.' })
  to!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When new goods may be brought again if nothing more is sold; null where nothing is stopped.',
  })
  opensOn!: string | null;
}
