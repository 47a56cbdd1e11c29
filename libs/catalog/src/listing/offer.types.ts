import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType } from '@shanhuo/kernel/graphql';
import type { TypedOffer } from './listing.content.js';
import { PackUnitEnum } from './listing.enums.js';
import type { PackUnit } from './pack.rules.js';

@Allow.asParent()
@ObjectType('ListingOffer', { description: 'Pack, price and stock of a draft, exactly as they were typed.' })
export class ListingOfferType implements TypedOffer {
  @Field(() => String, { description: 'How much is in a pack.' })
  packAmount!: string;

  @Field(() => PackUnitEnum, { nullable: true, description: 'Counted in what.' })
  packUnit!: PackUnit | null;

  @Field(() => String, { description: 'Price in yuan.' })
  price!: string;

  @Field(() => String, { description: 'How many packs there are.' })
  stock!: string;

  @Field(() => String, { description: 'What stands before the pack, such as a grade.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'What a pack of pieces or boxes weighs, in grams.' })
  netWeightGrams!: number | null;

  @Field(() => Int, { nullable: true, description: 'What a parcel of one weighs, in grams.' })
  shippingWeightGrams!: number | null;
}

@Allow.asParent()
@ObjectType('ListingVariant', { description: 'A pack as its seller sees it.' })
export class ListingVariantType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'How much is in it, an exact decimal; null for older goods.' })
  packAmount!: string | null;

  @Field(() => PackUnitEnum, { nullable: true, description: 'Counted in what; null for older goods.' })
  packUnit!: PackUnit | null;

  @Field(() => Int, { nullable: true, description: 'Net weight in grams.' })
  netWeightGrams!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pieces or boxes in it.' })
  itemCount!: number | null;

  @Field(() => Int, { description: 'What a parcel of it weighs with packing, in grams.' })
  shippingWeightGrams!: number;

  @Field(() => MoneyType, { description: 'Price.' })
  price!: MoneyValue;

  @Field(() => MoneyType, { nullable: true, description: 'Price of 500 g; null where it is not sold by weight.' })
  pricePer500g!: MoneyValue | null;

  @Field(() => Int, { description: 'How many can be sold now.' })
  available!: number;

  @Field(() => Int, { description: 'How many are held for orders that are not paid yet.' })
  reserved!: number;

  @Field(() => Int, { description: 'Both together.' })
  onHand!: number;
}
