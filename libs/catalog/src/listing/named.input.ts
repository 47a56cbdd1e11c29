import { Field, ID, InputType } from '@nestjs/graphql';

/** An idempotency key. */
export const KEY = { description: 'Made by the caller, one for each thing meant once: the same key does it once.' };

/** What a seller asks for, by whichever of the sellers one holds. */
@InputType({ isAbstract: true })
export abstract class OfSellerInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;
}

@InputType({ description: 'Names a product of a seller one holds.' })
export class ListingNameInput extends OfSellerInput {
  @Field(() => String, { description: 'Short code of the product.' })
  code!: string;
}

/** Names a pack of a seller one holds. */
@InputType({ isAbstract: true })
export abstract class PackNameInput extends OfSellerInput {
  @Field(() => ID, { description: 'The pack.' })
  variantId!: string;
}

/** What has been found by automatic checks, and is meant all the same. */
export const CONFIRMED = {
  nullable: true,
  description: 'Codes of findings the seller has read and means all the same.',
};
