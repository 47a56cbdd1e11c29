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
import { FailureType, InvalidInputType, PageInfoType } from '@shanhuo/kernel/graphql';
import { HandInPaperInput, PaperFields, SellerNotFoundType } from '@shanhuo/village-seller/graphql';
import { MarkKindEnum } from '../card/card.types.js';
import { ListingNotFoundType } from '../listing/listing.result.js';
import { OfSellerInput } from '../listing/named.input.js';
import { OwnShopReviewType } from '../review/review.types.js';
import type { MarkDecision } from './mark.events.js';
import type { MarkKind, MarkState } from './mark.states.js';

export const MarkStateEnum = {
  SUBMITTED: 'submitted',
  ACCEPTED: 'accepted',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, MarkState>;
registerEnumType(MarkStateEnum, {
  name: 'MarkState',
  description: 'Where the evidence for a mark stands.',
  valuesMap: {
    SUBMITTED: { description: 'Handed in; an operator is next. It shows nowhere.' },
    ACCEPTED: { description: 'The mark shows on its days, in its area.' },
    REFUSED: { description: 'Refused, with a reason.' },
    WITHDRAWN: { description: 'Taken back by the seller, or withdrawn by an operator with a reason.' },
  },
});

export const MarkDecisionEnum = {
  ACCEPT: 'accepted',
  REFUSE: 'refused',
  WITHDRAW: 'withdrawn',
} as const satisfies Record<string, MarkDecision>;
registerEnumType(MarkDecisionEnum, {
  name: 'MarkDecision',
  description: 'What an operator does with a mark.',
  valuesMap: {
    ACCEPT: { description: 'It shows from now on, on its days.' },
    REFUSE: { description: 'It shows nowhere.' },
    WITHDRAW: { description: 'It was accepted, and shows nowhere from now on.' },
  },
});

/** Marks that rest on a paper: an alleviated county is a fact of the origin, which nobody claims. */
export const ClaimedMarkEnum = {
  GEOGRAPHICAL_INDICATION: 'geographical_indication',
  GREEN: 'green',
  ORGANIC: 'organic',
} as const satisfies Record<string, MarkKind>;
registerEnumType(ClaimedMarkEnum, {
  name: 'ClaimedMark',
  description: 'A mark that a seller can claim with a paper.',
  valuesMap: {
    GEOGRAPHICAL_INDICATION: { description: 'Protected geographical indication (地理标志).' },
    GREEN: { description: 'Green food (绿色食品).' },
    ORGANIC: { description: 'Organic product (有机产品).' },
  },
});

@ObjectType('MarkClaim', {
  description: 'A mark that a seller claims for goods, with its evidence and what was decided.',
})
@Allow.asParent()
export class MarkClaimType extends PaperFields {
  @Field(() => MarkKindEnum, { description: 'Which mark.' })
  kind!: MarkKind;

  @Field(() => String, { description: 'Number of the paper; empty for what came in otherwise.' })
  number!: string;

  @Field(() => String, { description: 'What buyers read beside the mark.' })
  evidence!: string;

  @Field(() => [String], { description: 'Places that it holds in.' })
  areas!: readonly string[];

  @Field(() => MarkStateEnum, { description: 'Where it stands.' })
  state!: MarkState;

  @Field(() => Boolean, {
    description: 'Whether buyers see it today: accepted, on its days, and the goods are of its area.',
  })
  shows!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was accepted or refused; null before.' })
  decidedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was withdrawn; null where it was not.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why an operator withdrew it; null where the seller did.' })
  withdrawalReason!: string | null;

  @Field(() => String, { description: 'Short code of the product.' })
  productCode!: string;

  @Field(() => String, { description: 'Title of the product.' })
  productTitle!: string;
}

@ObjectType('MarkClaimConnection', { description: 'A page of marks, the longest standing first.' })
@Allow.asParent()
export class MarkClaimConnectionType {
  @Field(() => [MarkClaimType], { description: 'The marks.' })
  nodes!: readonly MarkClaimType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}

@InputType({ description: 'Hands in the paper that a mark of one product rests on.' })
export class HandInMarkInput extends HandInPaperInput {
  @Field(() => String, { description: 'Short code of the product.' })
  code!: string;

  @Field(() => ClaimedMarkEnum, { description: 'Which mark.' })
  kind!: MarkKind;

  @Field(() => [String], {
    description: 'Codes of the villages, towns, counties or prefectures that the paper names, 20 at most.',
  })
  areaCodes!: string[];
}

@InputType({ description: 'Takes a mark back.' })
export class WithdrawMarkInput extends OfSellerInput {
  @Field(() => ID, { description: 'Which.' })
  id!: string;
}

@InputType({ description: 'Decides on a mark.' })
export class DecideMarkInput {
  @Field(() => ID, { description: 'Which.' })
  id!: string;

  @Field(() => MarkDecisionEnum, { description: 'What becomes of it.' })
  decision!: MarkDecision;

  @Field(() => String, { description: 'Why; the seller reads it. 300 characters at most.' })
  reason!: string;
}

@ObjectType('MarkNotFound', { implements: () => FailureType, description: 'No such mark of whoever asks.' })
@Allow.asParent()
export class MarkNotFoundType extends FailureType {}

@ObjectType('MarkMoved', { implements: () => FailureType, description: 'It was decided or withdrawn before.' })
@Allow.asParent()
export class MarkMovedType extends FailureType {}

export const HandInMarkResult = createUnionType({
  name: 'HandInMarkResult',
  description: 'What handing in the paper of a mark can lead to.',
  types: () => [MarkClaimType, SellerNotFoundType, ListingNotFoundType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const WithdrawMarkResult = createUnionType({
  name: 'WithdrawMarkResult',
  description: 'What taking a mark back can lead to.',
  types: () => [MarkClaimType, MarkNotFoundType, MarkMovedType] as const,
  resolveType: nameOfResult,
});

export const DecideMarkResult = createUnionType({
  name: 'DecideMarkResult',
  description: 'What deciding on a mark can lead to.',
  types: () => [MarkClaimType, MarkNotFoundType, MarkMovedType, OwnShopReviewType, InvalidInputType] as const,
  resolveType: nameOfResult,
});
