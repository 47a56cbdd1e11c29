import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { FailureType } from '@shanhuo/kernel/graphql';
import { SellerNotFoundType } from '../seller/seller-failure.types.js';
import { Membership, MembershipRequest } from './membership.types.js';

@ObjectType('CooperativeNotFound', {
  implements: () => FailureType,
  description: 'There is no such cooperative, or the person does not manage it where that is needed.',
})
@Allow.asParent()
export class CooperativeNotFoundType extends FailureType {}

@ObjectType('NotAHousehold', { implements: () => FailureType, description: 'Only households become members.' })
@Allow.asParent()
export class NotAHouseholdType extends FailureType {}

@ObjectType('AlreadyMember', {
  implements: () => FailureType,
  description: 'The household is a member already; it can be in one cooperative at a time.',
})
@Allow.asParent()
export class AlreadyMemberType extends FailureType {}

@ObjectType('MembershipRequestOpen', {
  implements: () => FailureType,
  description: 'One of the two has asked, and the other has not answered.',
})
@Allow.asParent()
export class MembershipRequestOpenType extends FailureType {}

@ObjectType('MembershipRequestNotFound', {
  implements: () => FailureType,
  description: 'No such request of whoever asks: "not yours" and "not there" answer alike.',
})
@Allow.asParent()
export class MembershipRequestNotFoundType extends FailureType {}

@ObjectType('MembershipRequestMoved', {
  implements: () => FailureType,
  description: 'Somebody answered or withdrew it before.',
})
@Allow.asParent()
export class MembershipRequestMovedType extends FailureType {}

@ObjectType('MembershipNotFound', {
  implements: () => FailureType,
  description: 'No such membership of whoever asks.',
})
@Allow.asParent()
export class MembershipNotFoundType extends FailureType {}

/** Its class has the name of the GraphQL type: results are told apart by it. */
@ObjectType('MembershipEnded', { description: 'The household is no member any more.' })
@Allow.asParent()
export class MembershipEnded {
  @Field(() => String, { description: 'Short code of the household’s shop.' })
  sellerCode!: string;
}

export const AskForMembershipResult = createUnionType({
  name: 'AskForMembershipResult',
  description: 'What asking for a membership can lead to.',
  types: () =>
    [
      MembershipRequest,
      SellerNotFoundType,
      CooperativeNotFoundType,
      NotAHouseholdType,
      AlreadyMemberType,
      MembershipRequestOpenType,
    ] as const,
  resolveType: nameOfResult,
});

export const AnswerMembershipRequestResult = createUnionType({
  name: 'AnswerMembershipRequestResult',
  description: 'What an answer to a request can lead to.',
  types: () =>
    [MembershipRequest, MembershipRequestNotFoundType, MembershipRequestMovedType, AlreadyMemberType] as const,
  resolveType: nameOfResult,
});

export const WithdrawMembershipRequestResult = createUnionType({
  name: 'WithdrawMembershipRequestResult',
  description: 'What withdrawing a request can lead to.',
  types: () => [MembershipRequest, MembershipRequestNotFoundType, MembershipRequestMovedType] as const,
  resolveType: nameOfResult,
});

@ObjectType('MemberLeft', { description: 'The household is a member no longer, from today on.' })
@Allow.asParent()
export class MemberLeft {
  @Field(() => ID, { description: 'Which member it was.' })
  memberId!: string;
}

export const EndMembershipOfMemberResult = createUnionType({
  name: 'EndMembershipOfMemberResult',
  description: 'What ending the membership of a member can lead to.',
  types: () => [MemberLeft, MembershipNotFoundType] as const,
  resolveType: nameOfResult,
});

export const EndMembershipResult = createUnionType({
  name: 'EndMembershipResult',
  description: 'What ending a membership can lead to.',
  types: () => [MembershipEnded, MembershipNotFoundType] as const,
  resolveType: nameOfResult,
});

export const MemberPermissionResult = createUnionType({
  name: 'MemberPermissionResult',
  description: 'What granting or taking back can lead to.',
  types: () => [Membership, SellerNotFoundType, MembershipNotFoundType] as const,
  resolveType: nameOfResult,
});
