import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar, PageInfoType } from '@shanhuo/kernel/graphql';
import type { LotRecordKind, LotUnit } from './harvest.rules.js';

export const LotUnitEnum = { GRAM: 'gram', PIECE: 'piece', BOX: 'box' } as const satisfies Record<string, LotUnit>;
registerEnumType(LotUnitEnum, {
  name: 'LotUnit',
  description: 'What a lot is counted in.',
  valuesMap: {
    GRAM: { description: 'Grams, of whatever weighs.' },
    PIECE: { description: 'Pieces (个).' },
    BOX: { description: 'Boxes (盒); they are not pieces.' },
  },
});

export const LotRecordKindEnum = {
  HARVESTED: 'harvested',
  CORRECTED: 'corrected',
  CLOSED: 'closed',
} as const satisfies Record<string, LotRecordKind>;
registerEnumType(LotRecordKindEnum, {
  name: 'LotRecordKind',
  description: 'What a record of a lot says.',
  valuesMap: {
    HARVESTED: { description: 'It was harvested or made; the first record.' },
    CORRECTED: { description: 'It was written wrongly before.' },
    CLOSED: { description: 'It is done with; nothing is corrected any more.' },
  },
});

@ObjectType('LotRecord', { description: 'What was written of a lot once; it is never changed.' })
@Allow.asParent()
export class LotRecordType {
  @Field(() => Int, { description: 'Number among the records of the lot, from 1.' })
  number!: number;

  @Field(() => LotRecordKindEnum, { description: 'What it says.' })
  kind!: LotRecordKind;

  @Field(() => DateScalar, { description: 'Day of harvest, as it has it.' })
  harvestedOn!: string;

  @Field(() => Int, { description: 'Quantity, as it has it.' })
  quantity!: number;

  @Field(() => LotUnitEnum, { description: 'What that is counted in.' })
  unit!: LotUnit;

  @Field(() => String, { description: 'Plot or greenhouse; empty where nobody said.' })
  place!: string;

  @Field(() => String, { description: 'What was noted; may be empty.' })
  note!: string;

  @Field(() => String, { description: 'Why it was corrected or closed; empty for the harvest.' })
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who wrote it, by what they call themselves; null if forgotten.',
  })
  byName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cooperative that wrote it on behalf of the household; null where its own people did.',
  })
  actingCooperativeName!: string | null;
}

@ObjectType('LotStock', { description: 'Packs of a lot that went to stock as it was written.' })
@Allow.asParent()
export class LotStockType {
  @Field(() => String, { description: 'What the pack is called.' })
  label!: string;

  @Field(() => Int, { description: 'How many.' })
  packs!: number;
}

@ObjectType('Lot', { description: 'Goods harvested or made together, as the last record has them.' })
@Allow.asParent()
export class LotType {
  id!: string;

  @Field(() => String, { description: 'Village, day and number, as they were first written: 25100201-261122-01.' })
  code!: string;

  @Field(() => String, { description: 'Short code of whose goods they are.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Whose goods they are.' })
  sellerName!: string;

  @Field(() => String, { description: 'Short code of the product.' })
  productCode!: string;

  @Field(() => String, { description: 'What was harvested.' })
  title!: string;

  @Field(() => String, { description: 'Village it was harvested in.' })
  villageName!: string;

  @Field(() => DateScalar, { description: 'Day of harvest or making.' })
  harvestedOn!: string;

  @Field(() => Int, { description: 'How much.' })
  quantity!: number;

  @Field(() => LotUnitEnum, { description: 'What that is counted in.' })
  unit!: LotUnit;

  @Field(() => String, { description: 'Plot or greenhouse; empty where nobody said.' })
  place!: string;

  @Field(() => String, { description: 'What was noted; may be empty.' })
  note!: string;

  @Field(() => Int, { description: 'How many records it has; a correction names the number it has seen.' })
  recordCount!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: Date | null;
}

@ObjectType('LotConnection', { description: 'A page of lots, the newest harvest first.' })
@Allow.asParent()
export class LotConnectionType {
  @Field(() => [LotType], { description: 'Lots of the page.' })
  nodes!: readonly LotType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
