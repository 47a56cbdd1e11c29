import { newTestPhone } from '@shanhuo/identity/testing';
import { newId } from '@shanhuo/kernel';
import type { Caller, Operation } from './permission-walk.caller.js';
import { addHousehold } from './membership/households.js';
import { addCallBack } from './call-back/call-backs.js';
import { makeAgent } from './mandate/mandates.js';

/** A request from a shop of a village the caller is agent of; taken by the caller where that is wanted. */
async function aCallBack({ api, account }: Caller, isTaken: boolean): Promise<string> {
  const { sellerCode } = await addHousehold(api, api.accountOf('seller'));
  if (account?.role === 'agent') await makeAgent(api, account.personId, sellerCode);
  return addCallBack(api, sellerCode, isTaken ? account?.personId : undefined);
}

/**
 * How somebody asks to be called and is called, so that it succeeds. Nobody here is a stranger to a row: an operator sees
 * all of them. An agent of another village is refused in the specs of calls back.
 */
export const CALL_BACK_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.callBacksWaiting': {
    input: async (owner) => {
      await aCallBack(owner, false);
      return {};
    },
    answers: undefined,
  },
  'Query.callBack': {
    input: async (owner) => ({ code: await aCallBack(owner, false) }),
    answers: 'CallBack',
  },
  'Mutation.requestCallBack': {
    input: async ({ api }) => {
      await api.database.read({ text: 'delete from auth.limits' }, []);
      return { input: { requestId: newId(), phone: newTestPhone(), topic: 'SELLING' } };
    },
    answers: 'CallBackRequested',
  },
  'Mutation.takeCallBack': {
    input: async (owner) => ({ input: { code: await aCallBack(owner, false) } }),
    answers: 'CallBack',
  },
  'Mutation.revealCallBack': {
    input: async (owner) => ({ input: { code: await aCallBack(owner, true) } }),
    answers: 'CallBackContact',
  },
  'Mutation.finishCallBack': {
    input: async (owner) => ({
      input: { code: await aCallBack(owner, true), outcome: 'HELPED', note: '教会了发货。' },
    }),
    answers: 'CallBack',
  },
};
