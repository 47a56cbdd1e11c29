import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import type { MoneyValue } from '@shanhuo/kernel';
import { DecimalScalar, InvalidInputType, MoneyType } from '@shanhuo/kernel/graphql';
import { SellerNotFoundType } from '@shanhuo/village-seller/graphql';
import type { FreightUnit } from './freight.rules.js';

/** Values are what the database holds, so no row needs translating. */
export const FreightUnitEnum = { WEIGHT: 'weight', PIECE: 'piece' } as const satisfies Record<string, FreightUnit>;
registerEnumType(FreightUnitEnum, {
  name: 'FreightUnit',
  description: 'What freight is counted by.',
  valuesMap: {
    WEIGHT: { description: 'Grams of the parcel, packing included.' },
    PIECE: { description: 'Pieces in the parcel.' },
  },
});

@Allow.everyone()
@ObjectType('FreightQuote', { description: 'What a parcel to a province costs.' })
export class FreightQuoteType {
  @Field(() => Boolean, { description: 'Whether the seller delivers there.' })
  delivers!: boolean;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Fee of a parcel with one piece of the cheapest pack; null where the seller does not deliver.',
  })
  fee!: MoneyValue | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Goods of this seller from this amount on travel free; null where they never do.',
  })
  freeAbove!: MoneyValue | null;
}

@Allow.asParent()
@ObjectType('FreightBand', { description: 'A rate, for the provinces that name its number.' })
export class FreightBandType {
  @Field(() => Int, { description: 'Its number.' })
  band!: number;

  @Field(() => Int, { description: 'Grams or pieces that the first price covers.' })
  firstUnits!: number;

  @Field(() => MoneyType, { description: 'Price of the first units.' })
  firstPrice!: MoneyValue;

  @Field(() => Int, { description: 'Grams or pieces of each further step; a begun one counts.' })
  nextUnits!: number;

  @Field(() => MoneyType, { description: 'Price of each further step.' })
  nextPrice!: MoneyValue;

  @Field(() => MoneyType, { nullable: true, description: 'Goods from this amount on travel free; null where never.' })
  freeAbove!: MoneyValue | null;
}

@Allow.asParent()
@ObjectType('FreightProvince', { description: 'Which rate a province has.' })
export class FreightProvinceType {
  @Field(() => String, { description: 'Code of GB/T 2260.' })
  provinceCode!: string;

  @Field(() => String, { description: 'Name of the province.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the rate; null where no parcel goes.' })
  band!: number | null;
}

@Allow.asParent()
@ObjectType('FreightTemplate', { description: 'What a seller asks for parcels, for all 34 provinces.' })
export class FreightTemplateType {
  @Field(() => FreightUnitEnum, { description: 'What it counts.' })
  unit!: FreightUnit;

  @Field(() => [FreightBandType], { description: 'Its rates, in the order of their numbers.' })
  bands!: readonly FreightBandType[];

  @Field(() => [FreightProvinceType], { description: 'All 34 provinces, in the order of their codes.' })
  provinces!: readonly FreightProvinceType[];
}

@InputType({ description: 'A rate of freight.' })
export class FreightBandInput {
  @Field(() => Int, { description: 'Its number, 1 to 10.' })
  band!: number;

  @Field(() => Int, { description: 'Grams or pieces that the first price covers.' })
  firstUnits!: number;

  @Field(() => DecimalScalar, { description: 'Price of the first units, in yuan.' })
  firstPrice!: string;

  @Field(() => Int, { description: 'Grams or pieces of each further step.' })
  nextUnits!: number;

  @Field(() => DecimalScalar, { description: 'Price of each further step, in yuan.' })
  nextPrice!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Goods from this amount on travel free.' })
  freeAbove?: string | null;
}

@InputType({ description: 'Which rate a province has.' })
export class FreightProvinceInput {
  @Field(() => String, { description: 'Code of GB/T 2260.' })
  provinceCode!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the rate; without one no parcel goes there.' })
  band?: number | null;
}

@InputType({ description: 'What a seller asks for parcels from now on.' })
export class SaveFreightTemplateInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => FreightUnitEnum, { description: 'What it counts.' })
  unit!: FreightUnit;

  @Field(() => [FreightBandInput], { description: 'One to ten rates.' })
  bands!: FreightBandInput[];

  @Field(() => [FreightProvinceInput], { description: 'Each of the 34 provinces, once.' })
  provinces!: FreightProvinceInput[];
}

@Allow.asParent()
@ObjectType('FreightTemplateSaved', {
  description: 'The terms hold from now on; what was ordered before keeps its own.',
})
export class FreightTemplateSavedType {
  @Field(() => FreightTemplateType, { description: 'The terms.' })
  template!: FreightTemplateType;
}

export const SaveFreightTemplateResult = createUnionType({
  name: 'SaveFreightTemplateResult',
  description: 'What saving freight can lead to.',
  types: () => [FreightTemplateSavedType, SellerNotFoundType, InvalidInputType] as const,
  resolveType: nameOfResult,
});
