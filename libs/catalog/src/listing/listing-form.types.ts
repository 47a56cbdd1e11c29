import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType } from '@shanhuo/kernel/graphql';
import type { ReturnClass } from '../product/product.states.js';
import { ReturnClassEnum } from '../product/product.types.js';

@Allow.asParent()
@ObjectType('ListingCategory', { description: 'A shelf with what goods on it default to and need.' })
export class ListingCategoryType {
  @Field(() => String, { description: 'Code.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Int, { description: 'Hours within which goods of it ship, if nothing else is said.' })
  shipWithinHours!: number;

  @Field(() => ReturnClassEnum, { description: 'Terms of return, if nothing else is said.' })
  returnClass!: ReturnClass;

  @Field(() => String, { description: 'What permit its goods need, in words.' })
  permit!: string;

  @Field(() => Boolean, { description: 'Whether its goods have to be prepacked, with all that stands on them.' })
  prepackedNeeded!: boolean;

  @Field(() => Boolean, { description: 'Whether prepacked goods of it need a permit.' })
  permitNeeded!: boolean;

  @Field(() => Boolean, { description: 'Whether loose goods of it may be listed by this seller today.' })
  looseAllowed!: boolean;

  @Field(() => Boolean, { description: 'Whether prepacked goods of it may be listed by this seller today.' })
  prepackedAllowed!: boolean;
}

@Allow.asParent()
@ObjectType('ListingSpecialty', { description: 'A specialty as a seller chooses it.' })
export class ListingSpecialtyType {
  @Field(() => String, { description: 'Code, as inputs name it.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Code of the shelf its goods stand on.' })
  categoryCode!: string;
}

@Allow.asParent()
@ObjectType('ListingForm', { description: 'What the form of a new product shows before anything is typed.' })
export class ListingFormType {
  @Field(() => String, { description: 'Code of the seller’s village, the origin if nothing else is said.' })
  villageCode!: string;

  @Field(() => String, { description: 'Its name.' })
  villageName!: string;

  @Field(() => Boolean, { description: 'Whether the seller may bring new goods now.' })
  mayList!: boolean;

  @Field(() => [ListingCategoryType], { description: 'All shelves, in order.' })
  categories!: readonly ListingCategoryType[];

  @Field(() => [ListingSpecialtyType], { description: 'Specialties of the county the seller lives in, by shelf.' })
  specialties!: readonly ListingSpecialtyType[];
}

@Allow.asParent()
@ObjectType('FreightShare', { description: 'What one pack costs to send to a province, against its price.' })
export class FreightShareType {
  @Field(() => String, { description: 'Code of GB/T 2260.' })
  provinceCode!: string;

  @Field(() => String, { description: 'Name of the province.' })
  provinceName!: string;

  @Field(() => MoneyType, { description: 'The fee.' })
  fee!: MoneyValue;

  @Field(() => Int, { description: 'The fee in percent of the price, rounded up.' })
  percent!: number;

  @Field(() => Boolean, { description: 'Whether it is more than what is advised.' })
  warned!: boolean;
}

@Allow.asParent()
@ObjectType('SuggestedPack', { description: 'So many packs sold as one, that freight is no longer too much.' })
export class SuggestedPackType {
  @Field(() => Int, { description: 'How many.' })
  packs!: number;

  @Field(() => MoneyType, { description: 'What they cost together.' })
  price!: MoneyValue;

  @Field(() => Int, { nullable: true, description: 'Their net weight in grams, where that of one is known.' })
  netWeightGrams!: number | null;

  @Field(() => Int, { description: 'Freight in percent of that price, for the dearest province.' })
  percent!: number;
}

@Allow.asParent()
@ObjectType('FreightCheck', { description: 'Freight against price, for a near and a far province.' })
export class FreightCheckType {
  @Field(() => Int, { description: 'The percentage from which it is warned of.' })
  limitPercent!: number;

  @Field(() => FreightShareType, {
    nullable: true,
    description: 'The seller’s own province, or the cheapest; null where no parcel goes anywhere.',
  })
  near!: FreightShareType | null;

  @Field(() => FreightShareType, { nullable: true, description: 'The dearest province a parcel goes to.' })
  far!: FreightShareType | null;

  @Field(() => SuggestedPackType, {
    nullable: true,
    description: 'A pack worth its freight; null where there is no need of one, or none.',
  })
  suggested!: SuggestedPackType | null;
}
