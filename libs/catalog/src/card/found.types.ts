import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';

export const ProductFacetEnum = { CATEGORY: 'category', COUNTY: 'county', OTHER: 'other' } as const;
registerEnumType(ProductFacetEnum, {
  name: 'ProductFacet',
  description: 'What values of the filter are counted for.',
  valuesMap: {
    CATEGORY: { description: 'Shelves, by their codes, as the other conditions leave them.' },
    COUNTY: { description: 'Counties, by their codes, as the other conditions leave them.' },
    OTHER: { description: 'Conditions of their own: a mark by its name, `CERTIFIED` and `IN_STOCK`.' },
  },
});

@Allow.everyone()
@ObjectType('FoundCount', { description: 'How many goods are found, counted to 1,000.' })
export class FoundCountType {
  @Field(() => Int, { description: 'The number, 1,000 at most.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether there may be more.' })
  isLeast!: boolean;
}

@Allow.everyone()
@ObjectType('ProductFacetCount', { description: 'How many goods would be left for one value of the filter.' })
export class ProductFacetCountType extends FoundCountType {
  @Field(() => ProductFacetEnum, { description: 'What the value is of.' })
  facet!: 'category' | 'county' | 'other';

  @Field(() => String, { description: 'The value.' })
  code!: string;
}
