import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { PageInfoType } from '@shanhuo/kernel/graphql';

export const StockChangeWhyEnum = { LISTED: 'listed', COUNTED: 'counted', HARVESTED: 'harvested' } as const;
registerEnumType(StockChangeWhyEnum, {
  name: 'StockChangeWhy',
  description: 'Why what is on hand was changed by hand.',
  valuesMap: {
    LISTED: { description: 'The pack was listed.' },
    COUNTED: { description: 'Its seller counted.' },
    HARVESTED: { description: 'Packs of a lot were added.' },
  },
});

@ObjectType('StockRecord', { description: 'A change of what is on hand of a pack, by hand; it is never changed.' })
@Allow.asParent()
export class StockRecordType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What the pack is called.' })
  label!: string;

  @Field(() => StockChangeWhyEnum, { description: 'Why.' })
  why!: 'listed' | 'counted' | 'harvested';

  @Field(() => Int, { description: 'On hand before.' })
  fromOnHand!: number;

  @Field(() => Int, { description: 'On hand after.' })
  toOnHand!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What was sold since the change before it, less what came back; null for the first.',
  })
  soldBefore!: number | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Who did it, by what they call themselves; null if forgotten.' })
  byName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cooperative that did it on behalf of the household; null where its own people did.',
  })
  actingCooperativeName!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the lot it came from.' })
  lotCode!: string | null;
}

@ObjectType('StockRecordConnection', { description: 'A page of changes of stock, the newest first.' })
@Allow.asParent()
export class StockRecordConnectionType {
  @Field(() => [StockRecordType], { description: 'Changes of the page.' })
  nodes!: readonly StockRecordType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
