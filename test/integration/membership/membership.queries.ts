import type { FulfilmentWorld, Somebody } from '../fulfilment/fulfilment-world.js';

/** A household’s membership as it reads it. */
export interface Membership {
  readonly canJoin: boolean;
  readonly current: { readonly cooperativeCode: string; readonly joinedOn: string } | null;
  readonly permissions: readonly { readonly scope: string }[];
  readonly requests: readonly { readonly id: string }[];
  readonly past: readonly { readonly leftOn: string }[];
}

/** What a mutation answered: a type, and of a failure its code. */
export interface Answered {
  readonly __typename: string;
  readonly code?: string;
}

const PERIOD = 'cooperativeCode cooperativeName joinedOn leftOn';
const FIELDS = `canJoin current { ${PERIOD} } past { ${PERIOD} } permissions { scope grantedAt }
  requests { id askedBy state sellerCode }`;

export const MEMBERSHIP = `query ($sellerCode: String!) { membership(sellerCode: $sellerCode) { ${FIELDS} } }`;
export const MEMBERS = `query ($cooperativeCode: String!) {
  cooperativeMembers(cooperativeCode: $cooperativeCode, first: 100) { nodes { id householdName joinedOn scopes seller { code } } }
}`;
export const REQUESTS = `query ($cooperativeCode: String!) {
  membershipRequests(cooperativeCode: $cooperativeCode) { id sellerCode askedBy }
}`;

const INPUTS = {
  inviteMember: 'MembershipInput',
  askToJoin: 'MembershipInput',
  endMembership: 'MembershipInput',
  endMembershipOfMember: 'MemberInput',
  answerMembershipRequest: 'AnswerMembershipRequestInput',
  withdrawMembershipRequest: 'WithdrawMembershipRequestInput',
  grantToCooperative: 'MemberPermissionInput',
  revokeFromCooperative: 'MemberPermissionInput',
} as const;
const ANSWERS: Partial<Record<keyof typeof INPUTS, string>> = {
  endMembership: '... on MembershipEnded { sellerCode }',
  endMembershipOfMember: '... on MemberLeft { memberId }',
  grantToCooperative: `... on Membership { ${FIELDS} }`,
  revokeFromCooperative: `... on Membership { ${FIELDS} }`,
};

/** Runs a mutation of a membership, and settles what it leads to. */
export async function ask(
  world: FulfilmentWorld,
  who: Somebody,
  name: keyof typeof INPUTS,
  input: object,
): Promise<Answered> {
  const answer = ANSWERS[name] ?? '... on MembershipRequest { id state askedBy }';
  const query = `mutation ($input: ${INPUTS[name]}!) {
    answer: ${name}(input: $input) { __typename ${answer} ... on Failure { code message } }
  }`;
  return (await world.ask<{ answer: Answered }>(who, query, { input })).answer;
}
