import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';

@ObjectType('SaleBuyer', { description: 'A buyer of a period, by a number of this list: nobody is told who it is.' })
@Allow.asParent()
export class SaleBuyerType {
  @Field(() => Int, { description: 'Which of the list it is, from 1 on; the last one’s is the count.' })
  number!: number;

  @Field(() => [String], { description: 'The provinces it went to.' })
  provinceNames!: readonly string[];

  @Field(() => Int, { description: 'Seller orders paid.' })
  orders!: number;

  @Field(() => Int, { description: 'Pieces bought.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'Goods bought, without freight.' })
  gross!: MoneyValue;

  @Field(() => MoneyType, {
    description: 'Goods bought from the first buyer of the list to this one; the last one’s is the sum.',
  })
  runningTotal!: MoneyValue;
}

@ObjectType('SaleBuyerConnection', {
  description: 'A page of the buyers behind their figure, who bought most first.',
})
@Allow.asParent()
export class SaleBuyerConnectionType {
  @Field(() => [SaleBuyerType], { description: 'The buyers of the page.' })
  nodes!: readonly SaleBuyerType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many buyers there are: the figure they make.' })
  totalCount!: number;

  @Field(() => Int, { description: 'Seller orders of all buyers.' })
  orders!: number;

  @Field(() => MoneyType, { description: 'Goods bought by all of them.' })
  sum!: MoneyValue;
}
