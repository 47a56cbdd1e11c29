import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ReturnClass } from '../product/product.states.js';
import { ReturnClassEnum } from '../product/product.types.js';
import { PackUnitEnum } from './listing.enums.js';
import { CONFIRMED, ListingNameInput, OfSellerInput } from './named.input.js';
import type { PackUnit } from './pack.rules.js';
import { WindowsInput } from '../window/window.types.js';

@InputType({ description: 'What must stand on prepacked food.' })
export class PrepackedInput {
  @Field(() => String, { description: 'Ingredients, the most first; 300 characters at most.' })
  ingredients!: string;

  @Field(() => String, { description: 'How long it keeps.' })
  shelfLife!: string;

  @Field(() => String, { description: 'How it is kept.' })
  storage!: string;

  @Field(() => String, { description: 'Number of the standard it is made by.' })
  standard!: string;

  @Field(() => String, { description: "Number of the maker's licence or registration." })
  licenceNumber!: string;
}

@InputType({ description: 'What has a default, and can be changed.' })
export class ListingMoreInput {
  @Field(() => String, { nullable: true, description: 'What the seller says of it; 2,000 characters at most.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'English title; without one the Chinese one is shown.' })
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'The description in English.' })
  descriptionEn?: string | null;

  @Field(() => String, { nullable: true, description: 'When it is in season.' })
  season?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  seasonEn?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands before the pack, such as a grade.' })
  label?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the specialty it is of: one of the county and the shelf of the goods.',
  })
  specialtyCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the village of origin; without it the seller’s own.' })
  villageCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Hours within which it ships; without it what the shelf has.' })
  shipWithinHours?: number | null;

  @Field(() => ReturnClassEnum, {
    nullable: true,
    description: 'Terms of return, never stricter than the shelf has them; without it those.',
  })
  returnClass?: ReturnClass | null;

  @Field(() => Int, { nullable: true, description: 'What a pack of pieces or boxes weighs, in grams.' })
  netWeightGrams?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What a parcel of one weighs; without it a tenth more than its net.',
  })
  shippingWeightGrams?: number | null;

  @Field(() => PrepackedInput, { nullable: true, description: 'For prepacked food; made food has to have it.' })
  prepacked?: PrepackedInput | null;
}

@InputType({ description: 'Lists a product: six things, and what has a default.' })
export class ListProductInput extends OfSellerInput {
  @Field(() => String, {
    description:
      'Made by the device, one for each draft: what is sent five times, or was kept as a draft, is one product.',
  })
  clientRequestId!: string;

  @Field(() => [ID], { description: 'Content hashes of uploads, the first one shown first; one to nine.' })
  pictures!: string[];

  @Field(() => String, { description: 'What it is; 2 to 40 characters.' })
  title!: string;

  @Field(() => String, { description: 'Code of its shelf.' })
  categoryCode!: string;

  @Field(() => String, { description: 'How much is in a pack, as typed: "2.5".' })
  packAmount!: string;

  @Field(() => PackUnitEnum, { description: 'Counted in what.' })
  packUnit!: PackUnit;

  @Field(() => String, { description: 'Price of a pack in yuan, as typed: "39.9".' })
  price!: string;

  @Field(() => String, { description: 'How many packs there are, as typed.' })
  stock!: string;

  @Field(() => [String], CONFIRMED)
  confirmed?: string[] | null;

  @Field(() => ListingMoreInput, { nullable: true, description: 'What has a default.' })
  more?: ListingMoreInput | null;

  @Field(() => WindowsInput, { nullable: true, description: 'When it sells and is sent; none without it.' })
  windows?: WindowsInput | null;
}

@InputType({ description: 'Keeps what was typed so far; nothing is judged, and nobody else sees it.' })
export class SaveListingDraftInput extends OfSellerInput {
  @Field(() => String, { description: 'Made by the device, one for each draft; `listProduct` takes the same.' })
  clientRequestId!: string;

  @Field(() => [ID], { nullable: true, description: 'Content hashes of uploads.' })
  pictures?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its shelf.' })
  categoryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'How much is in a pack, as typed.' })
  packAmount?: string | null;

  @Field(() => PackUnitEnum, { nullable: true, description: 'Counted in what.' })
  packUnit?: PackUnit | null;

  @Field(() => String, { nullable: true, description: 'Price in yuan, as typed.' })
  price?: string | null;

  @Field(() => String, { nullable: true, description: 'How many packs there are, as typed.' })
  stock?: string | null;

  @Field(() => ListingMoreInput, { nullable: true, description: 'What has a default.' })
  more?: ListingMoreInput | null;

  @Field(() => WindowsInput, { nullable: true, description: 'When it sells and is sent, as far as it was said.' })
  windows?: WindowsInput | null;
}

@InputType({ description: 'Brings other words and pictures to review; all of them, not only what differs.' })
export class ChangeListingInput extends ListingNameInput {
  @Field(() => [ID], { description: 'Content hashes of uploads, or of pictures it has; one to nine.' })
  pictures!: string[];

  @Field(() => String, { description: 'What it is; 2 to 40 characters.' })
  title!: string;

  @Field(() => String, { description: 'Code of its shelf.' })
  categoryCode!: string;

  @Field(() => [String], CONFIRMED)
  confirmed?: string[] | null;

  @Field(() => ListingMoreInput, { nullable: true, description: 'The rest; label and weights are those of packs.' })
  more?: ListingMoreInput | null;
}
