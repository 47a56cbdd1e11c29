import { newId, shortCodeOf } from '@shanhuo/kernel';
import { DocumentService } from '@shanhuo/village-seller';
import { OnboardingWorld, SHISHANG, type Somebody } from './onboarding/onboarding-world.js';
import { sellerOf, type Caller, type Operation } from './permission-walk.caller.js';

const NOBODYS = '00000000';
const SHOP = { kind: 'SC_LICENCE', issuer: '县市场监督管理局', validFrom: '2026-01-01', validUntil: '2030-01-01' };
const DAYS = { fromDay: '2027-03-01', untilDay: '2027-03-02', reason: 'HARVEST' };
const REASON = { reason: '本村人，我认识。' };

const notFound = (nobodys: object) => ({ answers: 'ApplicationNotFound', nobodys: () => ({ input: nobodys }) });
const sellerNotFound = (nobodys: object) => ({ answers: 'SellerNotFound', nobodys: () => ({ input: nobodys }) });

/** How applying, vouching, deciding, permits and pauses are called so that they succeed. */
export const ONBOARDING_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.applicationForm': { input: () => ({ kind: 'COOPERATIVE' }), answers: 'ApplicationForm' },
  'Query.myApplications': { input: () => ({}), answers: undefined },
  'Query.application': { input: async (owner) => ({ code: await ownApplication(owner) }), answers: 'Application' },
  'Query.myVillages': { input: () => ({}), answers: undefined, selects: '{ code name }' },
  'Query.applicationsToVouch': {
    input: () => ({ villageCode: SHISHANG, first: 2 }),
    answers: 'ApplicationConnection',
  },
  'Query.applicationsToDecide': { input: () => ({ first: 2 }), answers: 'ApplicationConnection' },
  'Query.checklist': { input: () => ({ kind: 'COMPANY' }), answers: undefined },
  'Query.permits': { input: (owner) => ({ sellerCode: sellerOf(owner) }), answers: undefined },
  'Query.permitsToDecide': { input: () => ({ first: 2 }), answers: 'PermitConnection' },
  'Query.pauses': { input: (owner) => ({ sellerCode: sellerOf(owner) }), answers: undefined },

  'Mutation.applyAsSeller': {
    input: async (owner) => {
      await endApplications(owner);
      return { input: await worldOf(owner).form() };
    },
    answers: 'Application',
  },
  'Mutation.resubmitApplication': {
    input: async (owner) => {
      const code = await ownApplication(owner);
      await set(owner, code, 'changes_wanted');
      const { idempotencyKey: _, kind: __, ...form } = await worldOf(owner).form();
      return { input: { ...form, code } };
    },
    answers: 'Application',
  },
  'Mutation.withdrawApplication': {
    input: async (owner) => ({ input: { code: await ownApplication(owner) } }),
    answers: 'Application',
    stranger: notFound({ code: NOBODYS }),
  },
  'Mutation.recommendApplication': {
    input: async (owner) => ({ input: { code: await somebodysApplication(owner, 'applied'), ...REASON } }),
    answers: 'Application',
  },
  'Mutation.returnApplication': {
    input: async (owner) => ({ input: { code: await somebodysApplication(owner, 'applied'), ...REASON } }),
    answers: 'Application',
  },
  'Mutation.refuseApplication': {
    input: async (owner) => ({ input: { code: await somebodysApplication(owner, 'recommended'), ...REASON } }),
    answers: 'Application',
  },
  'Mutation.approveApplication': {
    input: async (owner) => {
      const code = await somebodysApplication(owner, 'recommended');
      await worldOf(owner).tickAll(bearer(owner), code);
      return { input: { code, ...REASON, seenDocument: { what: '身份证原件', where: '村委会' } } };
    },
    answers: 'Application',
  },
  'Mutation.reviewItem': {
    input: async (owner) => {
      const applicationCode = await somebodysApplication(owner, 'applied');
      const [item] = await worldOf(owner).rows<{ id: string }>(
        `select i.id from village_seller.checklist_items i
         where i.seller_kind = 'own_produce_household' and i.item_kind = 'operator_review' limit 1`,
      );
      return { input: { applicationCode, itemId: item?.id, done: true } };
    },
    answers: 'Application',
  },
  'Mutation.revealRealName': {
    input: async (owner) => ({
      input: { applicationCode: await somebodysApplication(owner, 'applied'), purpose: '核对身份证' },
    }),
    answers: 'RealNameRevealed',
  },
  'Mutation.addChecklistItem': {
    input: () => ({
      input: {
        ...{ kind: 'COMPANY', code: 'walked', itemKind: 'DOCUMENT', words: '照片', wordsEn: 'A picture' },
        ...{ required: false, position: 90, validFrom: '2027-01-01' },
      },
    }),
    answers: 'ChecklistChanged',
  },
  'Mutation.endChecklistItem': {
    input: async (owner) => {
      const id = newId();
      await worldOf(owner).rows(
        `insert into village_seller.checklist_items (id, seller_kind, code, item_kind, words, words_en, required,
           position, valid_from) values ($1, 'company', 'to-end', 'document', '照片', 'A picture', false, 91, '2026-01-01')`,
        [id],
      );
      return { input: { id, on: '2027-01-01' } };
    },
    answers: 'ChecklistChanged',
  },
  'Mutation.submitPermit': {
    input: async (owner) => ({ input: { ...SHOP, ...(await newPermit(owner)) } }),
    answers: 'Permit',
  },
  'Mutation.withdrawPermit': {
    input: async (owner) => ({ input: { id: await aPermit(owner) } }),
    answers: 'Permit',
    stranger: { answers: 'PermitNotFound', nobodys: (id) => ({ input: { id } }) },
  },
  'Mutation.decidePermit': {
    input: async (owner) => ({ input: { id: await aPermit(owner), accept: true, ...REASON } }),
    answers: 'Permit',
  },
  'Mutation.pauseShop': {
    input: async (owner) => {
      await endPauses(owner);
      return { input: { sellerCode: sellerOf(owner), ...DAYS } };
    },
    answers: 'Pause',
    stranger: sellerNotFound({ sellerCode: shortCodeOf('seller nobody'), ...DAYS }),
  },
  'Mutation.endPause': {
    input: async (owner) => ({ input: { sellerCode: sellerOf(owner), id: await aPause(owner) } }),
    answers: 'Pause',
    stranger: {
      answers: 'SellerNotFound',
      nobodys: (id) => ({ input: { sellerCode: shortCodeOf('seller nobody'), id } }),
    },
  },
  'Mutation.setTimeZoneForShop': {
    input: () => ({ input: { sellerCode: shortCodeOf('seller family-shop'), timeZone: 'Asia/Shanghai' } }),
    answers: 'TimeZoneSet',
  },
  'Mutation.setTimeZone': {
    input: (owner) => ({ input: { sellerCode: sellerOf(owner), timeZone: 'Asia/Shanghai' } }),
    answers: 'TimeZoneSet',
    stranger: sellerNotFound({ sellerCode: shortCodeOf('seller nobody'), timeZone: 'Asia/Shanghai' }),
  },
};

const worldOf = ({ api }: Caller): OnboardingWorld => OnboardingWorld.over(api);
const bearer = ({ account, token }: Caller): Somebody => ({
  personId: account?.personId ?? '',
  token: token ?? '',
});

/** Whoever applies again has no application open: a walk comes by many times. */
async function endApplications(owner: Caller): Promise<void> {
  await worldOf(owner).rows(
    `update village_seller.applications set state = 'withdrawn' where person_id = $1
     and state in ('applied', 'recommended', 'changes_wanted')`,
    [owner.account?.personId],
  );
}

async function ownApplication(owner: Caller): Promise<string> {
  await endApplications(owner);
  const outcome = await worldOf(owner).run(bearer(owner), 'applyAsSeller', await worldOf(owner).form());
  if (outcome.__typename !== 'Application') throw new Error(`not applied: ${JSON.stringify(outcome)}`);
  return String(outcome.code);
}

/** Of somebody new, in a village the caller vouches for. */
/** Makes an agent that of the village, and says its code. */
export async function villageOf(owner: Caller): Promise<string> {
  if (owner.account?.role === 'agent') await worldOf(owner).vouchFor(bearer(owner), SHISHANG);
  return SHISHANG;
}

async function somebodysApplication(owner: Caller, state: string): Promise<string> {
  const world = worldOf(owner);
  await villageOf(owner);
  const { code } = await world.applicant();
  if (state !== 'applied') await set(owner, code, state);
  return code;
}

async function set(owner: Caller, code: string, state: string): Promise<void> {
  await worldOf(owner).rows(`update village_seller.applications set state = $2 where code = $1`, [code, state]);
}

/** What differs from permit to permit: whose it is, its number and its picture. */
async function newPermit(owner: Caller): Promise<{ sellerCode: string; number: string; documentId: string }> {
  const documents = owner.api.app.get(DocumentService);
  const picture = { bytes: Buffer.from('a picture'), contentHash: Buffer.alloc(32) };
  const number = `SC10142${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
  const documentId = await documents.keep(owner.account?.personId ?? '', picture);
  return { sellerCode: sellerOf(owner), number, documentId };
}

async function aPermit(owner: Caller): Promise<string> {
  const id = newId();
  await worldOf(owner).rows(
    `insert into village_seller.permits
       (id, seller_id, kind, number, issuer, valid_from, valid_until, state, submitted_at, submitted_by)
     select $1::uuid, s.id, 'sc_licence', $1::uuid::text, '县局', '2026-01-01', '2030-01-01', 'submitted', $2, $3
     from village_seller.sellers s where s.code = $4`,
    [id, owner.api.clock.now(), owner.account?.personId, sellerOf(owner)],
  );
  return id;
}

async function endPauses(owner: Caller): Promise<void> {
  await worldOf(owner).rows(
    `update village_seller.pauses set ended_at = $1 where ended_at is null
     and seller_id = (select id from village_seller.sellers where code = $2)`,
    [owner.api.clock.now(), sellerOf(owner)],
  );
}

async function aPause(owner: Caller): Promise<string> {
  await endPauses(owner);
  const id = newId();
  await worldOf(owner).rows(
    `insert into village_seller.pauses (id, seller_id, from_day, until_day, reason_kind, words, set_at, set_by)
     select $1, id, '2027-03-01', '2027-03-02', 'harvest', '', $2, $3 from village_seller.sellers where code = $4`,
    [id, owner.api.clock.now(), owner.account?.personId, sellerOf(owner)],
  );
  return id;
}
