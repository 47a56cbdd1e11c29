import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, InvalidInputType, MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import type { SupportKind } from '@shanhuo/village-seller';
import { HouseholdNotFoundType, SupportKindEnum } from '@shanhuo/village-seller/graphql';
import { SaleLineConnectionType } from '../lines/sale-lines.types.js';
import { SalesPeriodInput } from '../period/period.input.js';
import type { SupportFilter } from './household-income.repository.js';

export const SupportFilterEnum = {
  ALL: 'all',
  LISTED: 'listed',
  MONITORED: 'monitored',
  FORMERLY_POOR: 'formerly_poor',
} as const satisfies Record<string, SupportFilter>;
registerEnumType(SupportFilterEnum, {
  name: 'SupportFilter',
  description: 'Which households are looked at, by what they are listed as on any of the days.',
  valuesMap: {
    ALL: { description: 'All that sell.' },
    LISTED: { description: 'Those that are listed, as whatever.' },
    MONITORED: { description: 'Those that are monitored.' },
    FORMERLY_POOR: { description: 'Those that were poor.' },
  },
});

@ObjectType('HouseholdSupport', { description: 'What the lists of the state say of a household.' })
@Allow.asParent()
export class HouseholdSupportType {
  @Field(() => SupportKindEnum, { description: 'As what it is listed.' })
  kind!: SupportKind;

  @Field(() => DateScalar, { description: 'The first day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null while it holds.' })
  validTo!: string | null;

  @Field(() => String, { description: 'The list it is taken from.' })
  source!: string;
}

@ObjectType('HouseholdFigures', {
  description: 'From sale to payout. Goods, refunds, fees, freight and payouts are of the days; the rest stands now.',
})
@Allow.asParent()
export class HouseholdFiguresType {
  @Field(() => MoneyType, { description: 'Goods that buyers paid for, freight apart.' })
  sold!: MoneyValue;

  @Field(() => MoneyType, { description: 'What of goods went back to buyers.' })
  givenBack!: MoneyValue;

  @Field(() => MoneyType, { description: 'Fees of cooperative, platform and payment, less those given back.' })
  fees!: MoneyValue;

  @Field(() => MoneyType, { description: 'Freight that buyers paid, less what went back.' })
  freight!: MoneyValue;

  @Field(() => MoneyType, { description: 'On its way: not received by buyers yet, or still to be claimed. As of now.' })
  onItsWay!: MoneyValue;

  @Field(() => MoneyType, { description: 'To be paid out next. As of now.' })
  available!: MoneyValue;

  @Field(() => MoneyType, { description: 'On hold. As of now.' })
  held!: MoneyValue;

  @Field(() => MoneyType, { description: 'Paid out in these days.' })
  paid!: MoneyValue;
}

@ObjectType('HouseholdIncome', { description: 'What one household earned.' })
@Allow.asParent()
export class HouseholdIncomeType {
  @Field(() => String, { description: 'Short code of its shop.' })
  sellerCode!: string;

  @Field(() => String, { description: 'The name it sells under.' })
  householdName!: string;

  @Field(() => String, { description: 'Division code of its village.' })
  villageCode!: string;

  @Field(() => String, { description: 'Its village.' })
  villageName!: string;

  @Field(() => String, { description: 'Its county.' })
  countyName!: string;

  @Field(() => HouseholdSupportType, { nullable: true, description: 'As what it is listed; null if it is not.' })
  support!: HouseholdSupportType | null;

  @Field(() => HouseholdFiguresType, { description: 'Its figures.' })
  figures!: HouseholdFiguresType;
}

@ObjectType('HouseholdIncomeConnection', { description: 'A page of households, by village and code.' })
@Allow.asParent()
export class HouseholdIncomeConnectionType {
  @Field(() => [HouseholdIncomeType], { description: 'Households of the page.' })
  nodes!: readonly HouseholdIncomeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many households the list has.' })
  totalCount!: number;

  @Field(() => HouseholdFiguresType, { description: 'All of the list together.' })
  total!: HouseholdFiguresType;
}

@InputType({ description: 'Whose lines are needed, of which days, and what for.' })
export class OpenHouseholdLinesInput {
  @Field(() => String, { description: 'Short code of its shop.' })
  sellerCode!: string;

  @Field(() => SalesPeriodInput, { description: 'Which days.' })
  period!: SalesPeriodInput;

  @Field(() => String, { description: 'What it is needed for; kept with who looked. 200 characters at most.' })
  purpose!: string;

  @Field(() => Int, { nullable: true, description: 'Lines on the page, 1 to 100; 50 without it.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the line before the page.' })
  after?: string | null;
}

@ObjectType('HouseholdLines', { description: 'The lines of a household’s sales; that they were shown is kept.' })
@Allow.asParent()
export class HouseholdLinesType {
  @Field(() => String, { description: 'Short code of its shop.' })
  sellerCode!: string;

  @Field(() => String, { description: 'The name it sells under.' })
  householdName!: string;

  @Field(() => SaleLineConnectionType, { description: 'Its lines, the newest first.' })
  lines!: SaleLineConnectionType;
}

export const OpenHouseholdLinesResult = createUnionType({
  name: 'OpenHouseholdLinesResult',
  description: 'What opening a household’s lines can lead to.',
  types: () => [HouseholdLinesType, HouseholdNotFoundType, InvalidInputType] as const,
  resolveType: nameOfResult,
});
