import { PersonService, readPhone, type Phone } from '@shanhuo/identity';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { addMandate, makeAgent } from './mandate/mandates.js';
import { addHousehold } from './membership/households.js';
import { newConsentCode } from './mandate/consent.js';
import { sellerOf, type Caller, type Operation } from './permission-walk.caller.js';
import { villageOf } from './permission-walk.onboarding.js';

const NOBODY = shortCodeOf('seller nobody');
const UNTIL = '2027-06-30';
const notFound = (nobodys: object) => ({ answers: 'MandateNotFound', nobodys: () => ({ input: nobodys }) });

/** A household with a person of its own, in a village the caller is agent of; its shop. */
async function somebodysShop({ api, account }: Caller): Promise<{ sellerCode: string; personId: string }> {
  await api.database.read({ text: 'delete from auth.limits' }, []);
  const phone = readPhone(newTestPhone()) as Phone;
  const person = await api.database.inTransaction((tx) => api.app.get(PersonService).findOrOpen(tx, phone));
  const { sellerCode } = await addHousehold(api, person);
  if (account?.role === 'agent') await makeAgent(api, account.personId, sellerCode);
  return { sellerCode, personId: person.personId };
}

/** A mandate of the caller's own household, or, for an agent, one the caller works under. */
async function aMandate(owner: Caller): Promise<string> {
  const { api, account } = owner;
  const isAgent = account?.role === 'agent';
  const { sellerCode } = isAgent
    ? await somebodysShop(owner)
    : await addHousehold(api, account?.role === 'operator' ? undefined : account);
  return addMandate(api, sellerCode, isAgent ? (account?.personId ?? '') : api.accountOf('buyer').personId);
}

/** How households and agents come together, called so that it succeeds. */
export const MANDATE_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.mandateBook': {
    input: async ({ api, account }) => ({ sellerCode: (await addHousehold(api, account)).sellerCode }),
    answers: 'MandateBook',
    stranger: { answers: undefined, nobodys: () => ({ sellerCode: NOBODY }) },
  },
  'Query.mandatesServed': { input: async (owner) => ({ villageCode: await villageOf(owner) }), answers: undefined },
  'Query.mandatesOfShop': { input: (owner) => ({ sellerCode: sellerOf(owner) }), answers: undefined },
  'Mutation.grantMandate': {
    input: async ({ api, account }) => {
      const { sellerCode } = await addHousehold(api, account);
      const agentId = api.accountOf('agent').personId;
      await makeAgent(api, agentId, sellerCode);
      return { input: { sellerCode, agentId, scopes: ['LIST'], until: UNTIL } };
    },
    answers: 'Mandate',
    stranger: {
      answers: 'SellerNotFound',
      nobodys: () => ({ input: { sellerCode: NOBODY, agentId: newId(), scopes: ['LIST'], until: UNTIL } }),
    },
  },
  'Mutation.askForMandate': {
    input: async (owner) => {
      const { sellerCode } = await somebodysShop(owner);
      return { input: { sellerCode, scopes: ['SHIP'], until: UNTIL } };
    },
    answers: 'MandateAsked',
  },
  'Mutation.confirmMandate': {
    input: async (owner) => {
      const { api, account } = owner;
      const { sellerCode, personId } = await somebodysShop(owner);
      const id = await addMandate(api, sellerCode, account?.personId ?? '', { state: 'asked' });
      return { input: { id, code: await newConsentCode(api, id, personId) } };
    },
    answers: 'Mandate',
  },
  'Mutation.endMandate': {
    input: async (owner) => ({ input: { id: await aMandate(owner) } }),
    answers: 'Mandate',
    stranger: notFound({ id: newId() }),
  },
  'Mutation.endMandateForHousehold': {
    input: async (owner) => ({ input: { id: await aMandate(owner), note: '来电说不用代办了。' } }),
    answers: 'Mandate',
  },
};
