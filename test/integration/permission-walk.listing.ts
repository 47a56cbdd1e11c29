import { bringGoodsFile, bringListing, bringPicture, type BroughtListing } from '@shanhuo/catalog/testing';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { sellerOf, type Caller, type Operation } from './permission-walk.caller.js';
import { villageOf } from './permission-walk.onboarding.js';

const NOBODY = shortCodeOf('seller nobody');

const bring = (owner: Caller, approved = true): Promise<BroughtListing> =>
  bringListing(owner.api.app, sellerOf(owner), { approved });
const waiting = async (owner: Caller): Promise<string> => (await bring(owner, false)).revisionId;
const nobodys = (answers: string | undefined, input: object) => ({ answers, nobodys: () => input });
const notMine = (given: object) => nobodys('SellerNotFound', { input: { ...given, sellerCode: NOBODY } });

const named = { code: NOBODY };
const six = (sellerCode: string, picture: string): object => ({
  ...{ sellerCode, clientRequestId: newId(), pictures: [picture], title: '山里的木耳', categoryCode: 'mushrooms' },
  ...{ packAmount: '1', packUnit: 'JIN', price: '39.9', stock: '5' },
});
const words = (picture: string): object => ({
  pictures: [picture],
  title: '换个名字的木耳',
  categoryCode: 'mushrooms',
});
const COOPERATIVE = shortCodeOf('cooperative coop');
const said = { amount: '12', unit: 'JIN', harvestedOn: '2026-11-01' };
const harvest = (sellerCode: string, productCode: string): object => ({
  ...{ ...said, sellerCode, productCode, idempotencyKey: newId() },
});
const closing = (sellerCode: string, code: string): object => ({
  ...{ sellerCode, code, seenRecords: 1, idempotencyKey: newId() },
});
const COOPERATIVE_SHOP = shortCodeOf('seller coop-shop');
const certificate = (sellerCode: string, code: string): object => ({
  ...{ sellerCode, code, idempotencyKey: newId(), bases: ['SELF_CHECK'], promises: true },
  contact: sellerCode === COOPERATIVE_SHOP ? '19900000070' : null,
});
const correction = (sellerCode: string, code: string): object => ({
  ...{ ...said, amount: '11', reason: '称错了', ...closing(sellerCode, code) },
});
const pack = { packAmount: '5', packUnit: 'JIN', price: '188', stock: '3' };
const price = { price: '41', seenPrice: '39.9' };
const stock = { available: '9', seenAvailable: '20' };

/** Names a product, in the state a step begins with. */
function step(approved: boolean, before?: (owner: Caller, brought: BroughtListing) => Promise<void>): Operation {
  return {
    input: async (owner) => {
      const brought = await bring(owner, approved);
      await before?.(owner, brought);
      return { input: { sellerCode: sellerOf(owner), code: brought.code } };
    },
    answers: 'ListingSaved',
    stranger: notMine(named),
  };
}

function onPack(given: object, fields: (brought: BroughtListing) => object): Operation {
  return {
    input: async (owner) => {
      const brought = await bring(owner);
      return { input: { ...given, sellerCode: sellerOf(owner), ...fields(brought) } };
    },
    answers: 'ListingSaved',
    stranger: notMine({ ...given, ...fields({ code: NOBODY, variantId: newId(), revisionId: newId(), picture: '' }) }),
  };
}

const onFile = async (owner: Caller): Promise<object> => ({
  ...{ sellerCode: sellerOf(owner), id: await bringGoodsFile(owner.api.app, sellerOf(owner)) },
});
const fileStep: Operation = {
  input: async (owner) => ({ input: await onFile(owner) }),
  answers: 'GoodsImportSaved',
  stranger: nobodys('GoodsImportNotFound', { input: { sellerCode: NOBODY, id: newId() } }),
};
const keyed = (brought: BroughtListing): object => ({ idempotencyKey: newId(), variantId: brought.variantId });

/** How what sellers do with their goods, and reviewers with what they bring, is called so that it succeeds. */
export const LISTING_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.listings': {
    input: (owner) => ({ sellerCode: sellerOf(owner), first: 5 }),
    answers: 'ListingConnection',
  },
  'Query.listing': {
    input: async (owner) => ({ sellerCode: sellerOf(owner), code: (await bring(owner)).code }),
    answers: 'Listing',
    stranger: nobodys(undefined, { sellerCode: NOBODY, code: NOBODY }),
  },
  'Query.listingPreview': {
    input: async (owner) => ({ sellerCode: sellerOf(owner), code: (await bring(owner)).code }),
    answers: 'Product',
    stranger: nobodys(undefined, { sellerCode: NOBODY, code: NOBODY }),
  },
  'Query.listingForm': {
    input: (owner) => ({ sellerCode: sellerOf(owner) }),
    answers: 'ListingForm',
    stranger: nobodys(undefined, { sellerCode: NOBODY }),
  },
  'Query.freightCheck': {
    input: (owner) => ({ sellerCode: sellerOf(owner), shippingWeightGrams: 550, price: '39.90' }),
    answers: 'FreightCheck',
    stranger: nobodys(undefined, { sellerCode: NOBODY, shippingWeightGrams: 550, price: '39.90' }),
  },
  'Query.listingsToReview': { input: () => ({ first: 5 }), answers: 'ListingReviewConnection' },
  'Query.listingReview': { input: async (owner) => ({ id: await waiting(owner) }), answers: 'ListingReview' },
  'Query.listingReviewPreview': { input: async (owner) => ({ id: await waiting(owner) }), answers: 'Product' },

  'Mutation.listProduct': {
    input: async (owner) => ({ input: six(sellerOf(owner), await ownPicture(owner)) }),
    answers: 'ListingSaved',
    stranger: nobodys('SellerNotFound', { input: six(NOBODY, 'a'.repeat(64)) }),
  },
  'Mutation.saveListingDraft': {
    input: (owner) => ({ input: { sellerCode: sellerOf(owner), clientRequestId: newId(), title: '木' } }),
    answers: 'ListingSaved',
    stranger: nobodys('SellerNotFound', { input: { sellerCode: NOBODY, clientRequestId: newId() } }),
  },
  'Mutation.changeListing': onPack({}, ({ code, picture }) => ({ code, ...words(picture || 'a'.repeat(64)) })),
  'Mutation.withdrawListingChange': step(false),
  'Mutation.pauseListing': step(true),
  'Mutation.resumeListing': step(true),
  'Mutation.takeDownListing': step(true),
  'Mutation.setListingWindows': onPack({ saleFrom: '2026-11-01' }, ({ code }) => ({ code })),
  'Mutation.setPrice': onPack(price, keyed),
  'Mutation.setStock': onPack(stock, keyed),
  'Mutation.addVariant': onPack(pack, ({ code }) => ({ idempotencyKey: newId(), code })),
  'Mutation.changeVariant': onPack({ label: '大朵' }, ({ variantId }) => ({ variantId })),
  'Query.goodsImports': {
    input: async (owner) => {
      await bringGoodsFile(owner.api.app, sellerOf(owner));
      return { sellerCode: sellerOf(owner) };
    },
    answers: undefined,
  },
  'Query.goodsImport': {
    input: onFile,
    answers: 'GoodsImport',
    stranger: nobodys(undefined, { sellerCode: NOBODY, id: newId() }),
  },
  'Query.goodsImportRows': {
    input: async (owner) => ({ ...(await onFile(owner)), verdicts: ['REFUSED'] }),
    answers: undefined,
  },
  'Mutation.applyGoodsImport': fileStep,
  'Mutation.dropGoodsImport': fileStep,
  'Query.certificatePromise': { input: () => ({}), answers: undefined },
  'Query.lots': { input: (owner) => ({ sellerCode: sellerOf(owner), first: 5 }), answers: 'LotConnection' },
  'Query.lot': {
    input: async (owner) => ({ sellerCode: sellerOf(owner), code: await lotOf(owner) }),
    answers: 'Lot',
    stranger: nobodys(undefined, { sellerCode: NOBODY, code: NOBODY }),
  },
  'Query.stockRecords': {
    input: async (owner) => ({ sellerCode: sellerOf(owner), code: (await bring(owner)).code, first: 5 }),
    answers: 'StockRecordConnection',
  },
  'Query.cooperativeLots': { input: () => ({ cooperativeCode: COOPERATIVE, first: 5 }), answers: 'LotConnection' },
  'Query.cooperativeHarvests': {
    input: () => ({ cooperativeCode: COOPERATIVE, first: 5 }),
    answers: 'HarvestSumConnection',
  },
  'Query.wantedSearches': {
    input: () => ({ cooperativeCode: COOPERATIVE, first: 5 }),
    answers: 'WantedSearchConnection',
  },
  'Query.villageHarvests': {
    input: async (owner) => ({ villageCode: await villageOf(owner), first: 5 }),
    answers: 'HarvestSumConnection',
  },
  'Mutation.recordHarvest': {
    input: async (owner) => ({ input: harvest(sellerOf(owner), (await bring(owner)).code) }),
    answers: 'LotWritten',
    stranger: nobodys('SellerNotFound', { input: harvest(NOBODY, NOBODY) }),
  },
  'Mutation.correctLot': {
    input: async (owner) => ({ input: correction(sellerOf(owner), await lotOf(owner)) }),
    answers: 'LotWritten',
    stranger: nobodys('SellerNotFound', { input: correction(NOBODY, NOBODY) }),
  },
  'Mutation.closeLot': {
    input: async (owner) => ({ input: closing(sellerOf(owner), await lotOf(owner)) }),
    answers: 'LotWritten',
    stranger: nobodys('SellerNotFound', { input: closing(NOBODY, NOBODY) }),
  },
  'Mutation.issueCertificate': {
    input: async (owner) => ({ input: certificate(sellerOf(owner), await lotOf(owner)) }),
    answers: 'LotWritten',
    stranger: nobodys('SellerNotFound', { input: certificate(NOBODY, NOBODY) }),
  },
  'Mutation.withdrawVariant': {
    input: async (owner) => {
      const { code, variantId } = await bring(owner);
      const sellerCode = sellerOf(owner);
      const add = `mutation ($input: AddVariantInput!) { addVariant(input: $input) { __typename } }`;
      const variables = { input: { ...pack, sellerCode, code, idempotencyKey: newId() } };
      await owner.api.ask(add, { token: owner.token, variables });
      return { input: { sellerCode, variantId } };
    },
    answers: 'ListingSaved',
    stranger: notMine({ variantId: newId() }),
  },
  'Mutation.approveListing': {
    input: async (owner) => ({ input: { id: await waiting(owner) } }),
    answers: 'ListingReviewed',
  },
  'Mutation.returnListing': {
    input: async (owner) => ({ input: { id: await waiting(owner), reason: '照片太暗' } }),
    answers: 'ListingReviewed',
  },
  'Mutation.refuseListing': {
    input: async (owner) => ({ input: { id: await waiting(owner), reason: '不是自家产的' } }),
    answers: 'ListingReviewed',
  },
};

/** Code of a lot that was just harvested of goods just brought. */
async function lotOf(owner: Caller): Promise<string> {
  const record = `mutation ($input: RecordHarvestInput!) {
    recordHarvest(input: $input) { ... on LotWritten { lot { code } } } }`;
  const variables = { input: harvest(sellerOf(owner), (await bring(owner)).code) };
  type Answer = { recordHarvest: { lot?: { code: string } } };
  const answer = await owner.api.ask<Answer>(record, { token: owner.token, variables });
  return answer.data?.recordHarvest.lot?.code ?? NOBODY;
}

const ownPicture = (owner: Caller): Promise<string> =>
  owner.account === undefined ? Promise.resolve('a'.repeat(64)) : bringPicture(owner.api.app, owner.account.personId);
