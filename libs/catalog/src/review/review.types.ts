import { createUnionType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { FailureType, InvalidInputType, PageInfoType } from '@shanhuo/kernel/graphql';
import { ListingContentType } from '../listing/listing.types.js';
import { ListingVariantType } from '../listing/offer.types.js';
import { ListingFindingType, RevisionFields } from '../listing/revision.types.js';
import type { ReviewRow } from './review.repository.js';

@Allow.asParent()
@ObjectType('ListingReview', { description: 'What a seller brought, beside what buyers see now.' })
export class ListingReviewType extends RevisionFields {
  row!: ReviewRow;

  @Field(() => ID, { description: 'Id; decisions name it.' })
  id!: string;

  @Field(() => String, { description: 'Short code of the product.' })
  listingCode!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was brought.' })
  submittedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the seller was told.' })
  reason!: string | null;

  @Field(() => ListingContentType, { nullable: true, description: 'What buyers see now; null for goods not on sale.' })
  before!: ListingContentType | null;

  @Field(() => ListingContentType, { description: 'What was brought.' })
  after!: ListingContentType;

  @Field(() => [String], { description: 'Names of the fields of the content that differ; all of them for new goods.' })
  changed!: readonly string[];

  @Field(() => [ListingVariantType], { description: 'Its packs with price and stock, which need no review.' })
  variants!: readonly ListingVariantType[];

  @Field(() => [ListingFindingType], { description: 'What the automatic checks leave to the reviewer.' })
  findings!: readonly ListingFindingType[];

  @Field(() => Boolean, {
    description: 'Whether this reviewer may decide it: it waits, and is of nobody they act for.',
  })
  canDecide!: boolean;
}

@Allow.asParent()
@ObjectType('ListingReviewConnection', { description: 'A page of what waits for a reviewer.' })
export class ListingReviewConnectionType {
  @Field(() => [ListingReviewType], { description: 'The longest waiting first.' })
  nodes!: readonly ListingReviewType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}

@InputType({ description: 'Sends back or refuses what a seller brought.' })
export class ListingDecisionInput {
  @Field(() => ID, { description: 'Id of what is decided.' })
  id!: string;

  @Field(() => String, { description: 'Why; the seller reads it. 300 characters at most.' })
  reason!: string;
}

@InputType({ description: 'Approves what a seller brought.' })
export class ApproveListingInput {
  @Field(() => ID, { description: 'Id of what is approved.' })
  id!: string;
}

@Allow.asParent()
@ObjectType('ListingReviewed', { description: 'It is decided, and the seller is told.' })
export class ListingReviewedType {
  @Field(() => ListingReviewType, { description: 'As it stands now.' })
  review!: ListingReviewType;
}

@Allow.asParent()
@ObjectType('ListingReviewNotFound', { implements: () => FailureType, description: 'There is nothing like this.' })
export class ListingReviewNotFoundType extends FailureType {}

@Allow.asParent()
@ObjectType('ListingReviewClosed', {
  implements: () => FailureType,
  description: 'It was changed, taken back or decided in between; nothing was decided.',
})
export class ListingReviewClosedType extends FailureType {}

@Allow.asParent()
@ObjectType('OwnShopReview', { implements: () => FailureType, description: 'Nobody reviews a shop they act for.' })
export class OwnShopReviewType extends FailureType {}

export const DecideListingResult = createUnionType({
  name: 'DecideListingResult',
  description: 'What deciding on a listing can lead to.',
  types: () =>
    [
      ListingReviewedType,
      ListingReviewNotFoundType,
      ListingReviewClosedType,
      OwnShopReviewType,
      InvalidInputType,
    ] as const,
  resolveType: nameOfResult,
});
