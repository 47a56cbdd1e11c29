import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { PageInfoType } from '@shanhuo/kernel/graphql';
import { PictureType } from '../media/picture.type.js';
import { PrepackedType } from '../product/prepacked.type.js';
import type { ReturnClass } from '../product/product.states.js';
import { ReturnClassEnum } from '../product/product.types.js';
import type { ListingContent, Prepacked, TypedOffer } from './listing.content.js';
import { ListingStateEnum } from './listing.enums.js';
import type { ListingRow } from './listing.rows.js';
import type { ListingState } from './listing.states.js';
import { ListingOfferType, ListingVariantType } from './offer.types.js';
import { ListingRevisionType } from './revision.types.js';
import { ListingWindowsType } from '../window/window.types.js';

@Allow.asParent()
@ObjectType('ListingPicture', { description: 'A picture on a listing, with the id that inputs name it by.' })
export class ListingPictureType {
  @Field(() => ID, { description: 'Its content hash, as the upload answered it.' })
  id!: string;

  @Field(() => PictureType, { description: 'The picture.' })
  picture!: PictureType;
}

@Allow.asParent()
@ObjectType('ListingContent', { description: 'Words and pictures of a product, as they were typed; drafts have gaps.' })
export class ListingContentType {
  content!: ListingContent;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'English title; empty where buyers are shown the Chinese one.' })
  titleEn!: string;

  @Field(() => String, { description: 'What the seller says of it.' })
  description!: string;

  @Field(() => String, { description: 'The same in English, or empty.' })
  descriptionEn!: string;

  @Field(() => String, { description: 'When it is in season, or empty.' })
  season!: string;

  @Field(() => String, { description: 'The same in English, or empty.' })
  seasonEn!: string;

  @Field(() => String, { nullable: true, description: 'Code of its shelf.' })
  categoryCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Hours within which it ships; null for what the shelf has.' })
  shipWithinHours!: number | null;

  @Field(() => ReturnClassEnum, { nullable: true, description: 'Terms of return; null for what the shelf has.' })
  returnClass!: ReturnClass | null;

  @Field(() => PrepackedType, { nullable: true, description: 'What stands on prepacked food; null for loose goods.' })
  prepacked!: Prepacked | null;
}

@Allow.asParent()
@ObjectType('Listing', { description: 'A product as its seller sees it.' })
export class ListingType {
  row!: ListingRow;

  @Field(() => String, { description: 'Short code; the same as that of the product buyers see.' })
  code!: string;

  @Field(() => String, { description: 'Short code of its seller.' })
  sellerCode!: string;

  @Field(() => ListingStateEnum, { description: 'Where it stands.' })
  state!: ListingState;

  @Field(() => String, {
    nullable: true,
    description:
      'Made by the device: what it keeps under it is with the shop, and a draft goes on under it. Null if no device sent it.',
  })
  clientRequestId!: string | null;

  @Field(() => String, { description: 'Title of what its seller works on; empty in a draft without one.' })
  title!: string;

  @Field(() => ListingContentType, {
    description: 'What its seller works on: what waits for review or was sent back, else what buyers see.',
  })
  content!: ListingContentType;

  @Field(() => ListingContentType, {
    nullable: true,
    description: 'What buyers see meanwhile, where that is something else.',
  })
  live!: ListingContentType | null;

  @Field(() => ListingOfferType, { nullable: true, description: 'Of a draft; null once it was submitted.' })
  offer!: TypedOffer | null;

  @Field(() => [ListingVariantType], { description: 'Its packs; none in a draft.' })
  variants!: readonly ListingVariantType[];

  @Field(() => ListingRevisionType, {
    nullable: true,
    description: 'What was last drafted or brought; null for goods that came in otherwise.',
  })
  revision!: ListingRevisionType | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it went on sale.' })
  publishedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is paused.' })
  pausedAt!: Date | null;

  @Field(() => ListingWindowsType, { description: 'When it sells, and when it is sent where it is sold ahead.' })
  windows!: ListingWindowsType;

  @Field(() => Boolean, { description: 'Whether words and pictures can be changed; drafts are submitted instead.' })
  canChange!: boolean;

  @Field(() => Boolean, { description: 'Whether something waits or was sent back that can be taken back.' })
  canWithdrawChange!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be paused.' })
  canPause!: boolean;

  @Field(() => Boolean, { description: 'Whether it can go on being sold.' })
  canResume!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be taken down, or as a draft thrown away.' })
  canTakeDown!: boolean;
}

@Allow.asParent()
@ObjectType('ListingConnection', { description: "A page of a seller's listings." })
export class ListingConnectionType {
  @Field(() => [ListingType], { description: 'The listings, newest first.' })
  nodes!: readonly ListingType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}
