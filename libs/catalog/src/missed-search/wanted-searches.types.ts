import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar, PageInfoType } from '@shanhuo/kernel/graphql';
import type { WantedPeriod } from './wanted-period.js';

export const WantedPeriodEnum = { WEEK: 'week', MONTH: 'month' } as const satisfies Record<string, WantedPeriod>;
registerEnumType(WantedPeriodEnum, {
  name: 'WantedPeriod',
  description: 'Which days searches without result are added up over.',
  valuesMap: {
    WEEK: { description: 'Monday to Sunday in China.' },
    MONTH: { description: 'A calendar month in China.' },
  },
});

@ObjectType('WantedSearch', { description: 'Words that people searched for and that found nothing.' })
@Allow.asParent()
export class WantedSearchType {
  @Field(() => String, { description: 'The words, without what people type differently.' })
  words!: string;

  @Field(() => Int, { description: 'How often in the whole region; each visitor counts once a day.' })
  searches!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How often of these only in counties of the cooperative; null where it is too seldom to be shown.',
  })
  inOwnCounties!: number | null;
}

@ObjectType('WantedSearchConnection', {
  description: 'A page of what people searched for in vain, the most wanted first.',
})
@Allow.asParent()
export class WantedSearchConnectionType {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day; today while the week or month runs.' })
  to!: string;

  @Field(() => [String], { description: 'Names of the counties in which the cooperative has its seat and members.' })
  ownCountyNames!: readonly string[];

  @Field(() => Int, { description: 'What was searched for more seldom than this is not shown.' })
  leastShown!: number;

  @Field(() => [WantedSearchType], { description: 'Words of the page.' })
  nodes!: readonly WantedSearchType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
