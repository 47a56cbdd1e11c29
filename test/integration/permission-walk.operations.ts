import { SignInCodes } from '@shanhuo/identity';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId, PROVINCES, shortCodeOf } from '@shanhuo/kernel';
import { InboxService } from '@shanhuo/notice';
import { openSession } from '../support/open-session.js';
import { authenticatorOf, challengeFor } from '../support/sign-in.js';
import type { TestApi } from '../support/test-api.js';
import { BUYING_OPERATIONS } from './permission-walk.buying.js';
import { CALL_BACK_OPERATIONS } from './permission-walk.call-backs.js';
import { FULFILMENT_OPERATIONS } from './permission-walk.fulfilment.js';
import { sellerOf, type Caller, type Operation } from './permission-walk.caller.js';
import { HOLD_OPERATIONS } from './permission-walk.holds.js';
import { INSIGHT_OPERATIONS } from './permission-walk.insight.js';
import { LISTING_OPERATIONS } from './permission-walk.listing.js';
import { MANDATE_OPERATIONS } from './permission-walk.mandates.js';
import { MARK_OPERATIONS } from './permission-walk.marks.js';
import { MEMBERSHIP_OPERATIONS } from './permission-walk.membership.js';
import { ONBOARDING_OPERATIONS } from './permission-walk.onboarding.js';
import { MONEY_OPERATIONS } from './permission-walk.money.js';
import { STANDING_OPERATIONS } from './permission-walk.standing.js';

const everyone = (answers: string | undefined, input: object = {}): Operation => ({ answers, input: () => input });

/** How each operation is called so that it succeeds. An operation of the schema that is missing here fails the walk. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...BUYING_OPERATIONS,
  ...CALL_BACK_OPERATIONS,
  ...FULFILMENT_OPERATIONS,
  ...HOLD_OPERATIONS,
  ...LISTING_OPERATIONS,
  ...MANDATE_OPERATIONS,
  ...MARK_OPERATIONS,
  ...MEMBERSHIP_OPERATIONS,
  ...MONEY_OPERATIONS,
  ...ONBOARDING_OPERATIONS,
  ...INSIGHT_OPERATIONS,
  ...STANDING_OPERATIONS,
  'Query.area': everyone('AreaPath', { code: '420304100' }),
  'Query.areas': everyone(undefined, { parentCode: '420304' }),
  'Query.categories': everyone(undefined),
  'Query.cooperative': everyone('Cooperative', { code: shortCodeOf('cooperative coop') }),
  'Query.cooperatives': everyone('CooperativeConnection', { first: 5 }),
  'Query.counties': everyone(undefined),
  'Query.demoMessages': everyone(undefined),
  'Query.provinces': everyone(undefined),
  'Query.searchAreas': everyone(undefined, { query: '郧阳 城关' }),
  'Query.product': everyone('Product', { code: shortCodeOf('product one') }),
  'Query.products': everyone('ProductCardConnection', {
    filter: { countyCode: '990121' },
    sort: 'PRICE_LOW',
    first: 5,
  }),
  'Query.searchHelp': everyone('SearchHelp', { query: '黑目耳' }),
  'Query.searchProducts': everyone('ProductCardConnection', { query: '木耳' }),
  'Query.specialty': everyone('Specialty', { code: 'qingshi-black-fungus' }),
  'Query.trace': everyone('LabelNotOurs', { code: 'not-a-label' }),
  'Query.seller': everyone('Seller', { code: shortCodeOf('seller family-shop') }),
  'Query.village': everyone('Village', { code: '990121101201' }),
  'Query.villages': everyone('VillageConnection', { query: '石', first: 5 }),
  'Query.mySellers': everyone(undefined),
  'Query.freightTemplate': {
    input: ofSeller,
    answers: 'FreightTemplate',
    stranger: { answers: undefined, nobodys: () => ({ sellerCode: shortCodeOf('seller nobody') }) },
  },
  'Query.me': { input: () => ({}), answers: 'Account' },

  'Mutation.requestSignInCode': { input: () => ({ input: { phone: newTestPhone() } }), answers: 'SignInCodeSent' },
  'Mutation.signInWithCode': { input: ({ api }) => phoneAndCode(api), answers: 'SignedIn' },
  'Mutation.signInWithPassword': {
    // Whoever needs no second factor, so that the answer is one for all callers.
    input: ({ api }) => {
      const { phone, password } = api.accountOf('buyer');
      return { input: { phone, password } };
    },
    answers: 'SignedIn',
  },
  'Mutation.completeSignIn': {
    input: async ({ api }) => {
      const manager = api.accountOf('manager');
      return { input: { challenge: await challengeFor(api, manager), code: authenticatorOf(api, manager) } };
    },
    answers: 'SignedIn',
  },
  'Mutation.signOut': everyone('SignedOut'),
  'Mutation.endSession': {
    input: async (owner) => ({ input: { sessionId: await anotherSession(owner) } }),
    answers: 'SessionEnded',
    stranger: { answers: 'SessionNotFound', nobodys: (sessionId) => ({ input: { sessionId } }) },
  },
  'Mutation.endOtherSessions': everyone('OtherSessionsEnded'),
  'Mutation.setPassword': {
    input: ({ account }) => ({ input: { newPassword: account?.password, currentPassword: account?.password } }),
    answers: 'PasswordSet',
  },
  'Mutation.startSecondFactor': {
    input: ({ account }) => ({ input: { currentPassword: account?.password } }),
    answers: 'SecondFactorSetup',
  },
  'Mutation.confirmSecondFactor': {
    input: async ({ api, account, token }) => {
      const start = `mutation ($password: String) { startSecondFactor(input: { currentPassword: $password }) { ... on SecondFactorSetup { secret } } }`;
      const variables = { password: account?.password };
      const answer = await api.ask<{ startSecondFactor: { secret: string } }>(start, { token, variables });
      const totpSecret = answer.data?.startSecondFactor.secret ?? '';
      return { input: { code: authenticatorOf(api, { totpSecret }) } };
    },
    answers: 'SecondFactorEnabled',
    changesSignIn: true,
  },
  'Mutation.saveFreightTemplate': {
    input: (owner) => freightOf(sellerOf(owner)),
    answers: 'FreightTemplateSaved',
    stranger: { answers: 'SellerNotFound', nobodys: () => freightOf(shortCodeOf('seller nobody')) },
  },
  'Mutation.markMessageRead': {
    input: async (owner) => ({ input: { messageId: await newMessage(owner) } }),
    answers: 'MessageRead',
    stranger: { answers: 'MessageNotFound', nobodys: (messageId) => ({ input: { messageId } }) },
  },
  'Mutation.markMessagesRead': {
    input: async (owner) => ({ input: { upToMessageId: await newMessage(owner) } }),
    answers: 'MessagesRead',
    stranger: { answers: 'MessageNotFound', nobodys: (upToMessageId) => ({ input: { upToMessageId } }) },
  },
};

/** Eight yuan to anywhere. */
function freightOf(sellerCode: string): object {
  const band = { band: 1, firstUnits: 1000, firstPrice: '8.00', nextUnits: 1000, nextPrice: '2.00' };
  const provinces = PROVINCES.map(({ code }) => ({ provinceCode: code, band: 1 }));
  return { input: { sellerCode, unit: 'WEIGHT', bands: [band], provinces } };
}

/** The seller that the caller acts for. */
function ofSeller(owner: Caller): { sellerCode: string } {
  return { sellerCode: sellerOf(owner) };
}

async function phoneAndCode(api: TestApi): Promise<object> {
  const phone = newTestPhone();
  await api.ask('mutation ($phone: String!) { requestSignInCode(input: { phone: $phone }) { __typename } }', {
    variables: { phone },
  });
  const newest = 'select id from auth.sign_in_codes order by created_at desc, id desc limit 1';
  const [row] = await api.database.read<{ id: string }>({ text: newest }, []);
  const sent = await api.database.inTransaction((tx) => api.app.get(SignInCodes).handOver(tx, row?.id ?? ''));
  return { input: { phone, code: sent?.code } };
}

/** Id of a second session of the owner, on another device. */
async function anotherSession({ api, account }: Caller): Promise<string> {
  if (account === undefined) throw new Error('a visitor has no sessions');
  const token = await openSession(api, account);
  type Me = { me: { sessions: { id: string; current: boolean }[] } };
  const answer = await api.ask<Me>('{ me { sessions { id current } } }', { token });
  const current = answer.data?.me.sessions.find((session) => session.current);
  if (current === undefined) throw new Error('the new session is not listed');
  return current.id;
}

async function newMessage({ api, account }: Caller): Promise<string> {
  const personId = account?.personId ?? '';
  const inbox = api.app.get(InboxService);
  api.clock.advance(1_000);
  await api.database.inTransaction((tx) =>
    inbox.tell(tx, { personId, eventId: newId(), template: 'password-changed' }),
  );
  return (await inbox.findPage(personId, 1, undefined, 'en')).nodes[0]?.id ?? '';
}
