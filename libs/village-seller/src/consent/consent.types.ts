import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { DateScalar, FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import { NotAHouseholdType } from '../membership/membership.result.js';
import { SellerNotFoundType } from '../seller/seller-failure.types.js';
import type { ConsentPurpose, ConsentWay } from './consent.rules.js';

export const ConsentPurposeEnum = { NAME: 'name', STORY: 'story', PHOTO: 'photo' } as const satisfies Record<
  string,
  ConsentPurpose
>;
registerEnumType(ConsentPurposeEnum, {
  name: 'ConsentPurpose',
  description: 'What of a family is told. The name of its shop is none of these: who sells has to be named.',
  valuesMap: {
    NAME: { description: 'That a lot comes from it, on the page its label leads to.' },
    STORY: { description: 'What it says of itself, on the page of its shop.' },
    PHOTO: { description: 'A photo of it, on the page of its shop.' },
  },
});

export const ConsentWayEnum = { OWN_PAGE: 'own_page', CAME_IN: 'came_in' } as const satisfies Record<
  string,
  ConsentWay
>;
registerEnumType(ConsentWayEnum, {
  name: 'HouseholdConsentWay',
  description: 'How a consent was given.',
  valuesMap: {
    OWN_PAGE: { description: 'Signed in, on one’s own page.' },
    CAME_IN: { description: 'Elsewhere, before it came in here.' },
  },
});

@ObjectType('Consent', { description: 'What a household agreed to, in the words it read.' })
@Allow.asParent()
export class ConsentType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ConsentPurposeEnum, { description: 'What it is for.' })
  purpose!: ConsentPurpose;

  @Field(() => String, { description: 'The words as they were read.' })
  words!: string;

  @Field(() => DateScalar, { description: 'The last day it holds.' })
  validUntil!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was given.' })
  givenAt!: Date;

  @Field(() => ConsentWayEnum, { description: 'How it was given.' })
  way!: ConsentWay;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was taken back or replaced; null while it runs.',
  })
  endedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  holds!: boolean;
}

@ObjectType('ConsentOffer', { description: 'What a household would agree to.' })
@Allow.asParent()
export class ConsentOfferType {
  @Field(() => ConsentPurposeEnum, { description: 'What it is for.' })
  purpose!: ConsentPurpose;

  @Field(() => String, { description: 'The words, with the last day there is.' })
  words!: string;
}

@ObjectType('ConsentBook', { description: 'The consents of a household.' })
@Allow.asParent()
export class ConsentBookType {
  @Field(() => String, { description: 'Short code of its shop.' })
  sellerCode!: string;

  @Field(() => [ConsentType], { description: 'What runs first, then the latest; 50 at most.' })
  consents!: readonly ConsentType[];

  @Field(() => [ConsentOfferType], { description: 'What can be agreed to.' })
  offers!: readonly ConsentOfferType[];

  @Field(() => DateScalar, { description: 'The last day that a consent given today can have.' })
  longestUntil!: string;
}

@InputType({ description: 'Names what a consent is for.' })
export class WithdrawConsentInput {
  @Field(() => String, { description: 'Short code of the shop.' })
  sellerCode!: string;

  @Field(() => ConsentPurposeEnum, { description: 'What it is for.' })
  purpose!: ConsentPurpose;
}

@InputType({ description: 'Agrees that something is told.' })
export class GiveConsentInput extends WithdrawConsentInput {
  @Field(() => DateScalar, { description: 'The last day.' })
  until!: string;

  @Field(() => Boolean, { description: 'That the words were read and are meant; nothing else will do.' })
  agrees!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The photo, for PHOTO alone: what POST /media/families answered with.',
  })
  photoId?: string | null;
}

@ObjectType('ConsentNotFound', {
  implements: () => FailureType,
  description: 'No such consent runs of a shop of one’s own.',
})
@Allow.asParent()
export class ConsentNotFoundType extends FailureType {}

export const GiveConsentResult = createUnionType({
  name: 'GiveConsentResult',
  description: 'What agreeing can lead to.',
  types: () => [ConsentBookType, SellerNotFoundType, NotAHouseholdType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const WithdrawConsentResult = createUnionType({
  name: 'WithdrawConsentResult',
  description: 'What taking a consent back can lead to.',
  types: () => [ConsentBookType, ConsentNotFoundType] as const,
  resolveType: nameOfResult,
});
