import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { DateScalar, FailureType, InvalidInputType, PageInfoType } from '@shanhuo/kernel/graphql';
import { OwnShopType } from '../permit/permit.types.js';
import { SellerNotFoundType } from '../seller/seller-failure.types.js';
import { SellerKindEnum } from '../seller/seller.types.js';
import type { SellerKind } from '../seller/seller.states.js';
import type { ReverificationState, VerifiedBy } from './reverification.states.js';

export const ReverificationStateEnum = {
  HANDED_IN: 'handed_in',
  CONFIRMED: 'confirmed',
  RETURNED: 'returned',
} as const satisfies Record<string, ReverificationState>;
registerEnumType(ReverificationStateEnum, {
  name: 'ReverificationState',
  description: 'Where a verification of a seller stands.',
  valuesMap: {
    HANDED_IN: { description: 'The seller handed it in; its village or the county desk is next.' },
    CONFIRMED: { description: 'Somebody vouched for the seller.' },
    RETURNED: { description: 'Something has to be put right first.' },
  },
});

export const VerifiedByEnum = { VILLAGE: 'village', OPERATOR: 'operator' } as const satisfies Record<
  string,
  VerifiedBy
>;
registerEnumType(VerifiedByEnum, {
  name: 'VerifiedBy',
  description: 'Who vouched for a seller.',
  valuesMap: {
    VILLAGE: { description: 'An agent of its village.' },
    OPERATOR: { description: 'The county desk.' },
  },
});

@ObjectType('Reverification', { description: 'One time that a seller was verified again.' })
@Allow.asParent()
export class ReverificationType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ReverificationStateEnum, { description: 'Where it stands.' })
  state!: ReverificationState;

  @Field(() => String, { nullable: true, description: 'What the seller says has changed; null where it said nothing.' })
  words!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was handed in; null where nobody asked for it.' })
  handedInAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt!: Date | null;

  @Field(() => VerifiedByEnum, { nullable: true, description: 'Who decided; null before.' })
  decidedBy!: VerifiedBy | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who decided; null before.' })
  reason!: string | null;
}

@ObjectType('ShopStanding', { description: 'How a shop stands: verified until when, and whether it leaves.' })
@Allow.asParent()
export class ShopStandingType {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Name of the shop.' })
  sellerName!: string;

  @Field(() => SellerKindEnum, { description: 'Legal kind.' })
  kind!: SellerKind;

  @Field(() => String, { description: 'Name of its village.' })
  villageName!: string;

  @Field(() => String, { description: 'The zone its days are reckoned in, a name of the IANA list.' })
  timeZone!: string;

  @Field(() => DateScalar, { description: 'The day it has to be verified again.' })
  dueOn!: string;

  @Field(() => DateScalar, { description: 'The last day its goods are shown and sold without that.' })
  shownUntil!: string;

  @Field(() => Boolean, { description: 'Whether the day is near or past, so that it is asked to hand it in.' })
  isDue!: boolean;

  @Field(() => Boolean, { description: 'Whether its goods are hidden today.' })
  isHidden!: boolean;

  @Field(() => ReverificationType, { nullable: true, description: 'What it handed in and nobody decided yet.' })
  handedIn!: ReverificationType | null;

  @Field(() => ReverificationType, {
    nullable: true,
    description: 'The last decision; null before the first, and while something waits.',
  })
  lastDecision!: ReverificationType | null;

  @Field(() => Boolean, { description: 'Whether it can be handed in now.' })
  mayHandIn!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of who leaves; null for who stays.' })
  leavesOn!: string | null;

  @Field(() => Boolean, { description: 'Whether the shop is closed for good.' })
  hasLeft!: boolean;

  @Field(() => Boolean, { description: 'Whether it can begin to leave.' })
  mayLeave!: boolean;

  @Field(() => Boolean, { description: 'Whether it leaves and can still stay.' })
  mayStay!: boolean;

  @Field(() => DateScalar, { description: 'Its last day, if the notice began today.' })
  wouldLeaveOn!: string;
}

@ObjectType('ShopStandingConnection', { description: 'A page of sellers to verify again, the longest due first.' })
@Allow.asParent()
export class ShopStandingConnectionType {
  @Field(() => [ShopStandingType], { description: 'The sellers.' })
  nodes!: readonly ShopStandingType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}

@InputType({ description: 'Hands in that a seller is verified again.' })
export class HandInReverificationInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'What has changed since, or that nothing has; 200 characters at most.' })
  words!: string;
}

@InputType({ description: 'What whoever vouches for a seller says.' })
export class VouchForSellerInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Why; the seller reads it. 200 characters at most.' })
  reason!: string;
}

@InputType({ description: 'Begins to leave, with public notice.' })
export class LeaveMarketInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the operator alone; 200 characters at most.' })
  reason?: string | null;
}

@InputType({ description: 'Stays after all.' })
export class StayOnMarketInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;
}

@ObjectType('ReverificationMoved', {
  implements: () => FailureType,
  description: 'It is not due yet, was handed in or decided before, or the seller has left.',
})
@Allow.asParent()
export class ReverificationMovedType extends FailureType {}

@ObjectType('StandingMoved', {
  implements: () => FailureType,
  description: 'The shop leaves or left already, or does not.',
})
@Allow.asParent()
export class StandingMovedType extends FailureType {}

export const HandInReverificationResult = createUnionType({
  name: 'HandInReverificationResult',
  description: 'What handing it in can lead to.',
  types: () => [ShopStandingType, SellerNotFoundType, ReverificationMovedType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const VouchForSellerResult = createUnionType({
  name: 'VouchForSellerResult',
  description: 'What vouching for a seller can lead to.',
  types: () => [ShopStandingType, SellerNotFoundType, ReverificationMovedType, OwnShopType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const LeaveMarketResult = createUnionType({
  name: 'LeaveMarketResult',
  description: 'What leaving and staying can lead to.',
  types: () => [ShopStandingType, SellerNotFoundType, StandingMovedType, InvalidInputType] as const,
  resolveType: nameOfResult,
});
