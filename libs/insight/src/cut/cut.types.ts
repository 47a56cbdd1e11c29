import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import type { SalesCut } from './cut.rules.js';

export const SalesCutEnum = {
  VILLAGE: 'village',
  HOUSEHOLD: 'household',
  PRODUCT: 'product',
  CATEGORY: 'category',
  PROVINCE: 'province',
} as const satisfies Record<string, SalesCut>;
registerEnumType(SalesCutEnum, {
  name: 'SalesCut',
  description: 'What sales can be cut by.',
  valuesMap: {
    VILLAGE: { description: 'The village the seller is of.' },
    HOUSEHOLD: { description: 'Who sold: a household, or another member of the cooperative, by its shop.' },
    PRODUCT: { description: 'What was sold.' },
    CATEGORY: { description: 'The shelf it was sold from.' },
    PROVINCE: { description: 'The province of the buyer.' },
  },
});

@ObjectType('SalesPart', { description: 'A part of the sales of a period.' })
@Allow.asParent()
export class SalesPartType {
  @Field(() => String, { description: 'Code by which its lines are asked for.' })
  key!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => MoneyType, { description: 'Goods sold, without freight.' })
  gross!: MoneyValue;

  @Field(() => MoneyType, { description: 'Given back for goods in these days.' })
  refunds!: MoneyValue;

  @Field(() => MoneyType, { description: 'Gross less refunds.' })
  net!: MoneyValue;

  @Field(() => MoneyType, { description: 'Freight paid less freight given back.' })
  freight!: MoneyValue;

  @Field(() => Int, { description: 'Seller orders with it. One with two products counts for both of them.' })
  orders!: number;

  @Field(() => Int, { description: 'Pieces sold.' })
  quantity!: number;
}

@ObjectType('SalesPartConnection', { description: 'A page of the parts of the sales of a period, the largest first.' })
@Allow.asParent()
export class SalesPartConnectionType {
  @Field(() => [SalesPartType], { description: 'The parts of the page.' })
  nodes!: readonly SalesPartType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many parts there are.' })
  totalCount!: number;

  @Field(() => MoneyType, { description: 'Goods sold, of all parts.' })
  gross!: MoneyValue;

  @Field(() => MoneyType, { description: 'Given back for goods, of all parts.' })
  refunds!: MoneyValue;

  @Field(() => MoneyType, { description: 'Gross less refunds, of all parts.' })
  net!: MoneyValue;

  @Field(() => MoneyType, { description: 'Freight paid less freight given back, of all parts.' })
  freight!: MoneyValue;
}
