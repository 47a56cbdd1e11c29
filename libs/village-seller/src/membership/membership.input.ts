import { Field, ID, InputType } from '@nestjs/graphql';
import type { MemberScope } from '../seller/seller.scope.js';
import { MemberScopeEnum } from './membership.enums.js';

@InputType({ description: 'A household and a cooperative, by their codes.' })
export class MembershipInput {
  @Field(() => String, { description: 'Short code of the household’s shop.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Short code of the cooperative.' })
  cooperativeCode!: string;
}

@InputType({ description: 'A member of a cooperative.' })
export class MemberInput {
  @Field(() => String, { description: 'Short code of the cooperative.' })
  cooperativeCode!: string;

  @Field(() => ID, { description: 'Which member, by the id of the list.' })
  memberId!: string;
}

@InputType({ description: 'An answer to a request.' })
export class AnswerMembershipRequestInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether the household becomes a member.' })
  accept!: boolean;
}

@InputType({ description: 'A request that was asked and is not answered.' })
export class WithdrawMembershipRequestInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;
}

@InputType({ description: 'What the cooperative of a household may do, or may no longer do.' })
export class MemberPermissionInput {
  @Field(() => String, { description: 'Short code of the household’s shop.' })
  sellerCode!: string;

  @Field(() => MemberScopeEnum, { description: 'What.' })
  scope!: MemberScope;
}
