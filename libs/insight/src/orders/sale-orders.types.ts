import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';

@ObjectType('SaleOrder', { description: 'A seller order that was paid: what of it is the scope’s.' })
@Allow.asParent()
export class SaleOrderType {
  @Field(() => String, { description: 'Short code of the seller order.' })
  code!: string;

  @Field(() => DateScalar, { description: 'The day in China it was paid.' })
  day!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was paid.' })
  paidAt!: Date;

  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Who sold it.' })
  sellerName!: string;

  @Field(() => String, { description: 'The province it went to.' })
  provinceName!: string;

  @Field(() => Int, { description: 'Pieces sold.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'Goods sold, without freight.' })
  gross!: MoneyValue;

  @Field(() => MoneyType, { description: 'Freight paid.' })
  freight!: MoneyValue;

  @Field(() => Int, { description: 'Which of the list it is, from 1 on; the last one’s is the count.' })
  number!: number;

  @Field(() => MoneyType, {
    description: 'Goods sold from the first order of the list to this one; the last one’s is the sum.',
  })
  runningTotal!: MoneyValue;
}

@ObjectType('SaleOrderConnection', {
  description: 'A page of the orders behind the figures of orders and of their average, newest first.',
})
@Allow.asParent()
export class SaleOrderConnectionType {
  @Field(() => [SaleOrderType], { description: 'The orders of the page.' })
  nodes!: readonly SaleOrderType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many orders there are: the figure they make.' })
  totalCount!: number;

  @Field(() => MoneyType, { description: 'Goods sold, of all orders.' })
  sum!: MoneyValue;

  @Field(() => MoneyType, { nullable: true, description: 'The sum by order; null without orders.' })
  average!: MoneyValue | null;
}
