import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar, PageInfoType } from '@shanhuo/kernel/graphql';
import type { PromiseOutcome } from './sale-promises.repository.js';

export const PromiseOutcomeEnum = { KEPT: 'kept', MISSED: 'missed' } as const satisfies Record<string, PromiseOutcome>;
registerEnumType(PromiseOutcomeEnum, {
  name: 'SalePromiseOutcome',
  description: 'What became of a promise to ship.',
  valuesMap: {
    KEPT: { description: 'The parcel left in time.' },
    MISSED: { description: 'It left late, or has not left.' },
  },
});

@ObjectType('SalePromise', { description: 'A promise to ship a seller order, which fell due.' })
@Allow.asParent()
export class SalePromiseType {
  @Field(() => String, { description: 'Short code of the seller order.' })
  code!: string;

  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Who was to ship it.' })
  sellerName!: string;

  @Field(() => DateScalar, { description: 'The day in China it fell due.' })
  day!: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when it was to leave.' })
  shipBy!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it left; null where it has not.' })
  shippedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was cancelled; null where it was not.' })
  cancelledAt!: Date | null;

  @Field(() => PromiseOutcomeEnum, { description: 'What became of it.' })
  outcome!: PromiseOutcome;
}

@ObjectType('SalePromiseConnection', {
  description: 'A page of the promises behind the figures of shipping on time, newest first.',
})
@Allow.asParent()
export class SalePromiseConnectionType {
  @Field(() => [SalePromiseType], { description: 'The promises of the page.' })
  nodes!: readonly SalePromiseType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many there are in the list.' })
  totalCount!: number;

  @Field(() => Int, { description: 'How many fell due in the period.' })
  due!: number;

  @Field(() => Int, { description: 'How many of them were kept.' })
  kept!: number;

  @Field(() => Int, { description: 'How many of them were missed.' })
  missed!: number;
}
