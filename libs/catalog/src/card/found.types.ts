import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { FacetRow } from './card.repository.js';

export const ProductFacetEnum = {
  CATEGORY: 'category',
  COUNTY: 'county',
  VILLAGE: 'village',
  PROVINCE: 'province',
  PRICE: 'price',
  OTHER: 'other',
} as const;
registerEnumType(ProductFacetEnum, {
  name: 'ProductFacet',
  description: 'What values of the filter are counted for.',
  valuesMap: {
    CATEGORY: { description: 'Shelves as the other conditions leave them.' },
    COUNTY: { description: 'Counties as the other conditions leave them.' },
    VILLAGE: {
      description: 'Villages, once a county or a village is chosen: the chosen one and the 100 with the most goods.',
    },
    PROVINCE: { description: 'Provinces that are delivered to, all of them.' },
    PRICE: {
      description: 'Bands of prices as `priceFrom-priceTo`, those that hold any: `-19.99`, `20-49.99`, `200-`.',
    },
    OTHER: { description: 'Conditions of their own: a mark by its name, `CERTIFIED`, `IN_STOCK` and `IN_SEASON`.' },
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
  facet!: FacetRow['kind'];

  @Field(() => String, { description: 'The value.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'What a village is called, with its town; null for others.' })
  name!: string | undefined;
}
