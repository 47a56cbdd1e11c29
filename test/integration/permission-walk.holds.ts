import { newId } from '@shanhuo/kernel';
import type { Caller, Operation } from './permission-walk.caller.js';
import { aPaidOrder } from './permission-walk.fulfilment.js';

const HOLD = `mutation ($input: HoldSellerMoneyInput!) { holdSellerMoney(input: $input) {
  ... on SellerMoneyHeld { hold { id } } } }`;

const holdOf = (sellerOrderCode: string): object => ({
  idempotencyKey: newId(),
  sellerOrderCode,
  kind: 'SELLER_CHECK',
  reason: '核实资料',
  days: 3,
});

/** How money is kept back and let go, called so that it succeeds. */
export const HOLD_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.moneyHolds': { input: () => ({ first: 3 }), answers: 'MoneyHoldConnection' },
  'Query.orderMoney': { input: async (owner) => ({ code: await aPaidOrder(owner) }), answers: undefined },
  'Mutation.holdSellerMoney': {
    input: async (owner) => ({ input: holdOf(await aPaidOrder(owner)) }),
    answers: 'SellerMoneyHeld',
  },
  'Mutation.releaseSellerMoney': {
    input: async (owner) => ({ input: { idempotencyKey: newId(), holdId: await aHold(owner) } }),
    answers: 'SellerMoneyReleased',
  },
};

/** A hold by an operator. Whoever may not place one needs none: any id will be refused. */
async function aHold(owner: Caller): Promise<string> {
  if (owner.account?.role !== 'operator') return newId();
  interface Answer {
    readonly holdSellerMoney: { readonly hold: { readonly id: string } };
  }
  const variables = { input: holdOf(await aPaidOrder(owner)) };
  const { data } = await owner.api.ask<Answer>(HOLD, { variables, token: owner.token });
  return data?.holdSellerMoney.hold.id ?? '';
}
