import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar, PageInfoType } from '@shanhuo/kernel/graphql';
import type { HeldThrough, MemberScope, SellerScope } from '../seller/seller.scope.js';
import type { SellerKind } from '../seller/seller.states.js';
import {
  HeldThroughEnum,
  MemberScopeEnum,
  MembershipRequestStateEnum,
  MembershipSideEnum,
  SellerScopeEnum,
} from './membership.enums.js';
import type { MembershipRequestState, MembershipSide } from './membership.states.js';

@ObjectType('MembershipRequest', { description: 'One side asked the other whether the household becomes a member.' })
@Allow.asParent()
export class MembershipRequest {
  /** For its shop. */
  sellerId!: string;

  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => MembershipSideEnum, { description: 'Who asked; the other side answers.' })
  askedBy!: MembershipSide;

  @Field(() => MembershipRequestStateEnum, { description: 'Where it stands.' })
  state!: MembershipRequestState;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => String, { description: 'Name of the household.' })
  householdName!: string;

  @Field(() => String, { description: 'Short code of the household’s shop.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Short code of the cooperative.' })
  cooperativeCode!: string;

  @Field(() => String, { description: 'Name of the cooperative.' })
  cooperativeName!: string;
}

@ObjectType('MemberPermission', { description: 'Something a household lets its cooperative do.' })
@Allow.asParent()
export class MemberPermissionType {
  @Field(() => MemberScopeEnum, { description: 'What.' })
  scope!: MemberScope;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  grantedAt!: Date;
}

@ObjectType('MembershipPeriod', { description: 'A time as a member of a cooperative.' })
@Allow.asParent()
export class MembershipPeriodType {
  @Field(() => String, { description: 'Short code of the cooperative.' })
  cooperativeCode!: string;

  @Field(() => String, { description: 'Name of the cooperative.' })
  cooperativeName!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  joinedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it runs.' })
  leftOn!: string | null;
}

@ObjectType('Membership', { description: 'A household and its cooperative, as the household sees it.' })
@Allow.asParent()
export class Membership {
  /** For the fields below. */
  householdId!: string | null;
  cooperativeId!: string | null;

  @Field(() => String, { description: 'Short code of the shop.' })
  sellerCode!: string;

  @Field(() => Boolean, { description: 'Whether this shop is a household’s: only households become members.' })
  canJoin!: boolean;

  @Field(() => MembershipPeriodType, { nullable: true, description: 'The membership that runs; null without one.' })
  current!: MembershipPeriodType | null;
}

@ObjectType('Member', { description: 'A member household, as its cooperative sees it.' })
@Allow.asParent()
export class MemberType {
  /** For its shop. */
  sellerId!: string | null;

  @Field(() => ID, { description: 'Stable id of the household as a member.' })
  id!: string;

  @Field(() => String, { description: 'Name of the household.' })
  householdName!: string;

  @Field(() => DateScalar, { description: 'Since when it is a member.' })
  joinedOn!: string;

  @Field(() => [MemberScopeEnum], { description: 'What may be done for it.' })
  scopes!: readonly MemberScope[];
}

@ObjectType('MemberConnection', { description: 'A page of members.' })
@Allow.asParent()
export class MemberConnectionType {
  @Field(() => [MemberType], { description: 'The members of the page.' })
  nodes!: readonly MemberType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}

@ObjectType('HeldSeller', { description: 'A seller one acts for, and how far.' })
@Allow.asParent()
export class HeldSellerType {
  /** For fields of higher libs. */
  id!: string;
  kind!: SellerKind;

  @Field(() => String, { description: 'Short code.' })
  code!: string;

  @Field(() => String, { description: 'Name of the shop.' })
  name!: string;

  @Field(() => HeldThroughEnum, { description: 'As whom.' })
  through!: HeldThrough;

  @Field(() => [SellerScopeEnum], { description: 'What one may do for it.' })
  scopes!: readonly SellerScope[];

  @Field(() => String, { nullable: true, description: 'The cooperative one acts as; null for all others.' })
  actingCooperativeName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the mandate one acts under; null without.' })
  actingUntil!: string | null;
}

@ObjectType('ManagedCooperative', { description: 'A cooperative one manages.' })
@Allow.asParent()
export class ManagedCooperativeType {
  @Field(() => String, { description: 'Short code.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}
