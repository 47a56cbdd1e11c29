import { newId, shortCodeOf } from '@shanhuo/kernel';
import {
  addCooperative,
  addHousehold,
  addMember,
  addRequest,
  type SomeCooperative,
  type SomeHousehold,
} from './membership/households.js';
import type { Caller, Operation } from './permission-walk.caller.js';

const NOBODY = shortCodeOf('seller nobody');
const cooperativeCode = shortCodeOf('cooperative coop');
const ofManager = (answers: string | undefined, input: object = { cooperativeCode }): Operation => ({
  answers,
  input: () => input,
});

/** A household of the caller's own, and a cooperative that is nobody's here. */
async function both({ api, account }: Caller): Promise<SomeHousehold & SomeCooperative> {
  return { ...(await addHousehold(api, account)), ...(await addCooperative(api)) };
}

async function codes(owner: Caller, isMember: boolean): Promise<{ sellerCode: string; cooperativeCode: string }> {
  const made = await both(owner);
  if (isMember) await addMember(owner.api, made, made);
  return { sellerCode: made.sellerCode, cooperativeCode: made.cooperativeCode };
}

async function request(owner: Caller, askedBy: 'household' | 'cooperative'): Promise<string> {
  const made = await both(owner);
  return addRequest(owner.api, made, made, askedBy);
}

const permission: Operation = {
  input: async (owner) => ({ input: { sellerCode: (await codes(owner, true)).sellerCode, scope: 'SHIP' } }),
  answers: 'Membership',
  stranger: { answers: 'SellerNotFound', nobodys: () => ({ input: { sellerCode: NOBODY, scope: 'SHIP' } }) },
};

/** How households and cooperatives come together, called so that it succeeds. */
export const MEMBERSHIP_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.myCooperatives': ofManager(undefined, {}),
  'Query.cooperativeMembers': ofManager('MemberConnection', { cooperativeCode, first: 5 }),
  'Query.membershipRequests': ofManager(undefined),
  'Query.membership': {
    input: async (owner) => ({ sellerCode: (await codes(owner, true)).sellerCode }),
    answers: 'Membership',
    stranger: { answers: undefined, nobodys: () => ({ sellerCode: NOBODY }) },
  },
  'Mutation.inviteMember': {
    input: async ({ api }) => ({ input: { cooperativeCode, sellerCode: (await addHousehold(api)).sellerCode } }),
    answers: 'MembershipRequest',
  },
  'Mutation.askToJoin': {
    input: async (owner) => ({ input: await codes(owner, false) }),
    answers: 'MembershipRequest',
    stranger: { answers: 'SellerNotFound', nobodys: () => ({ input: { sellerCode: NOBODY, cooperativeCode } }) },
  },
  'Mutation.answerMembershipRequest': {
    input: async (owner) => ({ input: { id: await request(owner, 'cooperative'), accept: true } }),
    answers: 'MembershipRequest',
    stranger: {
      answers: 'MembershipRequestNotFound',
      nobodys: () => ({ input: { id: newId(), accept: true } }),
    },
  },
  'Mutation.withdrawMembershipRequest': {
    input: async (owner) => ({ input: { id: await request(owner, 'household') } }),
    answers: 'MembershipRequest',
    stranger: { answers: 'MembershipRequestNotFound', nobodys: () => ({ input: { id: newId() } }) },
  },
  'Mutation.endMembershipOfMember': {
    input: async (owner) => {
      const made = { ...(await addHousehold(owner.api)), ...(await addCooperative(owner.api, owner.account)) };
      await addMember(owner.api, made, made);
      return { input: { cooperativeCode: made.cooperativeCode, memberId: made.householdId } };
    },
    answers: 'MemberLeft',
  },
  'Mutation.endMembership': {
    input: async (owner) => ({ input: await codes(owner, true) }),
    answers: 'MembershipEnded',
    stranger: { answers: 'MembershipNotFound', nobodys: () => ({ input: { sellerCode: NOBODY, cooperativeCode } }) },
  },
  'Mutation.grantToCooperative': permission,
  'Mutation.revokeFromCooperative': permission,
};
