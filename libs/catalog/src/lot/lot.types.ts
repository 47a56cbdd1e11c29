import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar, DecimalScalar, PageInfoType } from '@shanhuo/kernel/graphql';
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

@ObjectType('HarvestSum', { description: 'What was harvested in a month of goods of one name.' })
@Allow.asParent()
export class HarvestSumType {
  @Field(() => String, { description: 'The month, written 2026-11.' })
  month!: string;

  @Field(() => String, { description: 'What the goods are called.' })
  title!: string;

  @Field(() => LotUnitEnum, { description: 'What it is counted in.' })
  unit!: LotUnit;

  @Field(() => Int, { description: 'How many lots.' })
  lots!: number;

  @Field(() => Int, { description: 'How many sellers harvested.' })
  sellers!: number;

  @Field(() => DecimalScalar, { description: 'How much, in the unit.' })
  quantity!: string;
}

@ObjectType('HarvestTotal', { description: 'All that was harvested and is counted in one unit.' })
@Allow.asParent()
export class HarvestTotalType {
  @Field(() => LotUnitEnum, { description: 'What it is counted in.' })
  unit!: LotUnit;

  @Field(() => Int, { description: 'How many lots.' })
  lots!: number;

  @Field(() => DecimalScalar, { description: 'How much, in the unit.' })
  quantity!: string;
}

@ObjectType('HarvestSumConnection', { description: 'A page of what was harvested, the latest month first.' })
@Allow.asParent()
export class HarvestSumConnectionType {
  @Field(() => [HarvestSumType], { description: 'Sums of the page.' })
  nodes!: readonly HarvestSumType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => [HarvestTotalType], { description: 'All of the list together, by unit.' })
  totals!: readonly HarvestTotalType[];
}
