import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DecimalScalar, PageInfoType } from '@shanhuo/kernel/graphql';
import type { LotUnit } from './harvest.rules.js';
import { LotUnitEnum } from './lot.types.js';

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
