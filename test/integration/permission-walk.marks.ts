import { bringListing } from '@shanhuo/catalog/testing';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { DocumentService } from '@shanhuo/village-seller';
import { addHousehold } from './membership/households.js';
import { sellerOf, type Caller, type Operation } from './permission-walk.caller.js';

const NOBODY = shortCodeOf('seller nobody');
const UNTIL = '2027-06-30';
const MARK = {
  ...{ kind: 'ORGANIC', issuer: '某认证中心', areaCodes: ['990121', '990102'] },
  ...{ validFrom: '2026-11-01', validUntil: UNTIL },
};
const nobodys = (answers: string | undefined, input: object) => ({ answers, nobodys: () => input });

/** How marks are claimed and decided, and consents of households given, called so that it succeeds. */
export const MARK_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.markClaims': {
    input: async (owner) => {
      const { sellerCode, code } = await aMark(owner);
      return { sellerCode, code };
    },
    answers: undefined,
    stranger: nobodys(undefined, { sellerCode: NOBODY, code: NOBODY }),
  },
  'Query.marksAtDesk': { input: () => ({ first: 5 }), answers: 'MarkClaimConnection' },
  'Mutation.handInMark': {
    input: async (owner) => ({ input: await paperOf(owner) }),
    answers: 'MarkClaim',
    stranger: nobodys('SellerNotFound', {
      input: { ...MARK, sellerCode: NOBODY, code: NOBODY, number: 'X-1', documentId: newId() },
    }),
  },
  'Mutation.withdrawMark': {
    input: async (owner) => {
      const { sellerCode, id } = await aMark(owner);
      return { input: { sellerCode, id } };
    },
    answers: 'MarkClaim',
    stranger: { answers: 'MarkNotFound', nobodys: (id) => ({ input: { sellerCode: NOBODY, id } }) },
  },
  'Mutation.decideMark': {
    input: async (owner) => ({ input: { id: (await aMark(owner)).id, decision: 'ACCEPT', reason: '对过原件。' } }),
    answers: 'MarkClaim',
  },
  'Query.consentBook': {
    input: async ({ api, account }) => ({ sellerCode: (await addHousehold(api, account)).sellerCode }),
    answers: 'ConsentBook',
    stranger: nobodys(undefined, { sellerCode: NOBODY }),
  },
  'Mutation.giveConsent': {
    input: async ({ api, account }) => ({
      input: { ...agreeing, sellerCode: (await addHousehold(api, account)).sellerCode },
    }),
    answers: 'ConsentBook',
    stranger: nobodys('SellerNotFound', {
      input: { sellerCode: NOBODY, purpose: 'STORY', until: UNTIL, agrees: true },
    }),
  },
  'Mutation.withdrawConsent': {
    input: async ({ api, account }) => {
      const { sellerCode, sellerId } = await addHousehold(api, account);
      await api.database.read(GIVE, [newId(), sellerId, api.clock.now(), account?.personId]);
      return { input: { sellerCode, purpose: 'STORY' } };
    },
    answers: 'ConsentBook',
    stranger: nobodys('ConsentNotFound', { input: { sellerCode: NOBODY, purpose: 'STORY' } }),
  },
};

const agreeing = { purpose: 'STORY', until: UNTIL, agrees: true };
const GIVE = {
  text: `insert into village_seller.consents (id, seller_id, purpose, words_version, words, words_en, valid_until, given_at,
     given_by, way) values ($1, $2, 'story', 1, '同意', 'Agreed', '2027-06-30', $3, $4, 'own_page')`,
};
const ADD = {
  text: `insert into catalog.marks (id, product_id, kind, number, evidence, evidence_en, valid_from, valid_until, place_ids,
     state, submitted_at, submitted_by, document_id)
   select $1::uuid, p.id, 'organic', $1::uuid::text, '证书', 'Certificate', '2026-11-01', '2027-06-30', array[p.village_id],
     'submitted', $2, $3, $4 from catalog.products p where p.code = $5`,
};

/** A picture of a paper, and goods it is for. */
async function paperOf(
  owner: Caller,
): Promise<{ sellerCode: string; code: string; number: string; documentId: string }> {
  const sellerCode = sellerOf(owner);
  const { code } = await bringListing(owner.api.app, sellerCode, { approved: true });
  const picture = { bytes: Buffer.from('a picture'), contentHash: Buffer.alloc(32) };
  const documentId = await owner.api.app.get(DocumentService).keep(owner.account?.personId ?? '', picture);
  return { ...MARK, sellerCode, code, number: newId(), documentId };
}

/** A mark that waits. */
async function aMark(owner: Caller): Promise<{ sellerCode: string; code: string; id: string }> {
  const { sellerCode, code, documentId } = await paperOf(owner);
  const id = newId();
  const { api, account } = owner;
  await api.database.read(ADD, [id, api.clock.now(), account?.personId, documentId, code]);
  return { sellerCode, code, id };
}
