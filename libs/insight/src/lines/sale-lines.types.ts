import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import { SalesCutEnum } from '../cut/cut.types.js';
import type { SalesCut } from '../cut/cut.rules.js';

export const SaleKindEnum = { SALE: 'sale', REFUND: 'refund' } as const;
registerEnumType(SaleKindEnum, {
  name: 'SaleKind',
  description: 'Which way money went.',
  valuesMap: {
    SALE: { description: 'It was paid: these lines make the gross figure.' },
    REFUND: { description: 'It went back: these lines make the figure of refunds.' },
  },
});

@InputType({ description: 'Keeps a list to one part of the sales.' })
export class SalesFilterInput {
  @Field(() => SalesCutEnum, { description: 'What they are cut by.' })
  by!: SalesCut;

  @Field(() => String, { description: 'The part, by the key it is listed with.' })
  key!: string;
}

@ObjectType('SaleLine', { description: 'One line of an order that was paid, or for which money went back.' })
@Allow.asParent()
export class SaleLineType {
  @Field(() => ID, { description: 'Transaction of the ledger.' })
  transactionId!: string;

  @Field(() => ID, { description: 'Line of the order.' })
  lineId!: string;

  @Field(() => SaleKindEnum, { description: 'Which way money went.' })
  kind!: 'sale' | 'refund';

  @Field(() => DateScalar, { description: 'The day in China it counts for: a refund’s is the day it was made.' })
  day!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it happened.' })
  happenedAt!: Date;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => String, { description: 'What was sold.' })
  productTitle!: string;

  @Field(() => String, { description: 'Which variant of it.' })
  variantLabel!: string;

  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Who sold it.' })
  sellerName!: string;

  @Field(() => String, { description: 'The village it came from.' })
  villageName!: string;

  @Field(() => String, { description: 'The province it went to.' })
  provinceName!: string;

  @Field(() => Int, { description: 'Pieces sold; none with a refund.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'For the goods; negative where it went back.' })
  amount!: MoneyValue;

  @Field(() => MoneyType, { description: 'For the freight; negative where it went back.' })
  freight!: MoneyValue;

  @Field(() => MoneyType, { description: 'Of the amount, what the grower has.' })
  grower!: MoneyValue;

  @Field(() => MoneyType, { description: 'Of the amount, what the cooperative has.' })
  cooperative!: MoneyValue;

  @Field(() => MoneyType, {
    description: 'Amounts from the first line of the list to this one; the last one’s is the sum.',
  })
  runningTotal!: MoneyValue;
}

@ObjectType('SaleLineConnection', { description: 'A page of the lines that make a figure, newest first.' })
@Allow.asParent()
export class SaleLineConnectionType {
  @Field(() => [SaleLineType], { description: 'The lines of the page.' })
  nodes!: readonly SaleLineType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => MoneyType, { description: 'The amounts of all lines: the figure they make, refunds as negative.' })
  sum!: MoneyValue;

  @Field(() => MoneyType, { description: 'The freight of all lines.' })
  freight!: MoneyValue;
}

@ObjectType('SaleEntry', { description: 'One entry of the ledger of a line.' })
@Allow.asParent()
export class SaleEntryType {
  @Field(() => ID, { description: 'Transaction it is of.' })
  transactionId!: string;

  @Field(() => String, { description: 'Why it was written, in words.' })
  why!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  happenedAt!: Date;

  @Field(() => DateScalar, { description: 'The day in China it is of.' })
  day!: string;

  @Field(() => String, { description: 'Account of the ledger, in words.' })
  account!: string;

  @Field(() => String, { description: 'Whose part it is, in words.' })
  part!: string;

  @Field(() => Boolean, { description: 'Whether it is of the freight: no amount of goods holds it.' })
  isFreight!: boolean;

  @Field(() => MoneyType, { description: 'What came into that account; negative where it left.' })
  amount!: MoneyValue;
}
