import { Field, InputType, Int } from '@nestjs/graphql';
import { PackUnitEnum } from './listing.enums.js';
import { CONFIRMED, KEY, ListingNameInput, PackNameInput } from './named.input.js';
import type { PackUnit } from './pack.rules.js';

@InputType({ description: 'Adds a pack.' })
export class AddVariantInput extends ListingNameInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => String, { description: 'How much is in it, as typed.' })
  packAmount!: string;

  @Field(() => PackUnitEnum, { description: 'Counted in what.' })
  packUnit!: PackUnit;

  @Field(() => String, { description: 'Price in yuan, as typed.' })
  price!: string;

  @Field(() => String, { description: 'How many there are, as typed.' })
  stock!: string;

  @Field(() => String, { nullable: true, description: 'What stands before the pack, such as a grade.' })
  label?: string | null;

  @Field(() => Int, { nullable: true, description: 'What a pack of pieces or boxes weighs, in grams.' })
  netWeightGrams?: number | null;

  @Field(() => Int, { nullable: true, description: 'What a parcel of one weighs, in grams.' })
  shippingWeightGrams?: number | null;

  @Field(() => [String], CONFIRMED)
  confirmed?: string[] | null;
}

@InputType({ description: 'Names a pack otherwise, or weighs its parcel. Another pack is another variant.' })
export class ChangeVariantInput extends PackNameInput {
  @Field(() => String, {
    nullable: true,
    description: 'What stands before the pack, such as a grade; empty for nothing.',
  })
  label?: string | null;

  @Field(() => Int, { nullable: true, description: 'What a parcel of one weighs; without it what it was.' })
  shippingWeightGrams?: number | null;
}

@InputType({ description: 'Stops selling a pack.' })
export class WithdrawVariantInput extends PackNameInput {}

@InputType({ description: 'Sets what a pack costs.' })
export class SetPriceInput extends PackNameInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => String, { description: 'Price in yuan, as typed.' })
  price!: string;

  @Field(() => String, { description: 'What the seller was shown: if it is another by now, nothing changes.' })
  seenPrice!: string;

  @Field(() => [String], CONFIRMED)
  confirmed?: string[] | null;
}

@InputType({ description: 'Sets how many of a pack can be sold from now on; what is held for orders stays held.' })
export class SetStockInput extends PackNameInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => String, { description: 'How many can be sold, as typed.' })
  available!: string;

  @Field(() => String, { description: 'What the seller was shown: if it is another by now, nothing changes.' })
  seenAvailable!: string;
}
