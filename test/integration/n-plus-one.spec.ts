import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from '../../apps/api/src/graphql/schema-text.js';
import { pathQueries } from './n-plus-one/paths.js';
import { StatementCounter } from '../support/statement-counter.js';
import { valueOf } from './n-plus-one/value-of.js';
import { CODES } from './n-plus-one/world-records.js';
import { openWorld, type World } from './n-plus-one/world.js';

const FEW = 2;
const MANY = 20;

const CARD = `code title picture { smallUrl alt } price { amount } pricePer500g { amount } variantLabel variantCount inStock
  categoryName sellerCode sellerName villageName countyName marks certified`;
const PRODUCT = `code title description season returnClass shipWithinHours shipBy publishedAt
  pictures { largeUrl alt } variants { id label price { amount } pricePer500g { amount } availableQuantity }
  category { code name } specialty { code name otherSellers } origin { code name townName countyName }
  seller { code name kind legalGround since village { name } cooperative { code name } }
  marks { kind evidence validUntil } certificates { lotCode number issuer validUntil }`;

/**
 * A product has one category, one picture as yet, a mark of each kind and one price of a parcel; a seller one template;
 * there are 34 provinces. The rest grows, or would prove nothing.
 */
const NEVER_MANY = new Set([
  // A price of a parcel is looked at for two provinces; a preview is a product, and goods on sale are as above.
  ...['near', 'far', 'suggested'].map((part) => `freightCheck.${part}`),
  ...[
    'picture',
    'offer',
    'windows',
    'content.specialty',
    'live.specialty',
    'content.prepacked',
    'live.prepacked',
    'live.pictures.picture',
  ].map((part) => `listing.${part}`),
  ...['category', 'freight', 'marks', 'prepacked', 'salesWindow', 'harvestWindow', 'specialty'].flatMap((part) => [
    `product.${part}`,
    `listingPreview.${part}`,
    `listingReviewPreview.${part}`,
  ]),
  // Help for a search names three words at most, and a condition each.
  ...['corrections', 'widenings'].map((part) => `searchHelp.${part}.found`),
  // Rows of a file go seven ways at most.
  'goodsImport.counts',
  // A lot of this world is certified once, whole.
  'lot.certificates',
  // The form of a kind, the way all applications go, and the one name of an applicant.
  ...['applicationForm.fields', 'application.steps', 'application.realNameCheck', 'application.village'],
  // One cooperative manages one; a household has one membership and four things to let it do.
  ...['myCooperatives', 'membership.current', 'membership.permissions'],
  // A shop was verified again once.
  ...['shopStanding.handedIn', 'shopStanding.lastDecision'],
  // A village has a few agents, and two things can be agreed to.
  ...['mandateBook.agents', 'consentBook.offers'],
  // A page is about one thing.
  ...['callBacksWaiting.about', 'callBack.about'],
  // All orders of this world were placed in one month.
  'householdMoney.months',
  // All lots of this world were harvested in one month and count pieces.
  'cooperativeHarvests.totals',
  'villageHarvests.totals',
  ...['householdIncomes', 'villageHouseholdIncomes'].map((root) => `${root}.total`),
  'product.pictures',
  'specialty.category',
  'provinces',
  'area',
  'freightTemplate.bands',
  'freightTemplate.provinces',
  'carriers',
  'dashboard.before',
  'dashboard.days',
  'dashboard.lastYear',
  'dashboard.period',
  'saleEntries',
  // One seller has one order here, and its promise is not due.
  'salePromises.nodes',
  'shopTerms',
]);

/** What this world has none of, sends its statements all the same: money of orders that goes back or out. */
const NONE_HERE = /^(orders\.nodes\.payment\.refunds|sellerMoney\.(available|held|paid))\b/;

/** Few members are all on the page and so known further down; of many some are not, and are asked for in one batch more. */
const ONE_BATCH_MORE = new Set(['cooperativeMembers.nodes.seller.cooperative.members']);
/** So it is with the first sellers of a village or members of a cooperative, and the sellers behind them. */
const BEHIND_FIRST_SELLERS =
  /\b(village|origin|myVillages|villages\.nodes)\.sellers\.cooperative\.seller\b|\bmembers\.(cooperative\.)?village\.sellers\b|\bseller\.village\.sellers$/;

/** What a visitor is not let into. */
const SIGNED_IN = new Set([
  ...['me', 'mySellers', 'freightTemplate', 'addresses', 'cart', 'order', 'orders'],
  ...['sellerOrder', 'sellerOrders', 'packingList', 'sellerMoney'],
  ...['membership', 'householdMoney', 'mandateBook', 'mandatesServed', 'consentBook'],
  ...['dashboard', 'salesCut', 'saleLines', 'saleEntries', 'saleOrders', 'saleBuyers', 'salePromises'],
  ...['applicationForm', 'myApplications', 'application', 'applicationsToVouch', 'myVillages', 'permits', 'pauses'],
  'markClaims',
  ...['listings', 'listing', 'listingPreview', 'listingForm', 'freightCheck', 'lots', 'lot', 'stockRecords'],
  ...['goodsImports', 'goodsImport', 'goodsImportRows'],
  'villageHarvests',
  'villageHouseholdIncomes',
]);
/** What only the county desk sees. */
const OPERATORS = new Set([
  // The county desk of this world manages a cooperative, too.
  ...['myCooperatives', 'cooperativeMembers', 'membershipRequests', 'cooperativeLots', 'cooperativeHarvests'],
  'wantedSearches',
  ...['applicationsToDecide', 'checklist', 'permitsToDecide', 'shopStanding', 'sellersToVerify', 'mandatesOfShop'],
  'marksAtDesk',
  ...['callBack', 'callBacksWaiting'],
  ...['listingsToReview', 'listingReview', 'listingReviewPreview'],
  'householdIncomes',
  'payment',
  'payments',
  'refunds',
  'ledgerAccounts',
  'moneyHolds',
  'orderMoney',
  'ledgerEntries',
  'reconciliation',
  'reconciliations',
]);

const paths = pathQueries(await buildSchema(), valueOf);

describe('[X3] the statements of a query', () => {
  let few: World;
  let many: World;
  let counter: StatementCounter;

  beforeAll(async () => {
    few = await openWorld(FEW);
    many = await openWorld(MANY);
    counter = new StatementCounter();
  }, 300_000);
  afterAll(async () => {
    counter[Symbol.dispose]();
    await Promise.all([few.api.close(), many.api.close()]);
  });

  /** What a query sends to PostgreSQL in a world; visitors have no session to look up. */
  async function statementsOf(world: World, query: string, token?: string) {
    let answer: Awaited<ReturnType<World['api']['ask']>> | undefined;
    const statements = await counter.during(async () => {
      answer = await world.api.ask(query, { token });
    });
    return { answer, statements };
  }

  it('are looked at along every relation there is', () => {
    expect(paths.length).toBeGreaterThan(20);
  });

  it.each(paths)('do not grow with rows along $path', async ({ path, query }) => {
    const root = path.split('.')[0] ?? '';
    const token = (world: World): string | undefined =>
      SIGNED_IN.has(root) ? world.token : OPERATORS.has(root) ? world.operatorToken : undefined;
    const ofFew = await statementsOf(few, query, token(few));
    const ofMany = await statementsOf(many, query, token(many));
    expect(ofFew.answer?.errors).toBeUndefined();
    expect(ofMany.answer?.errors).toBeUndefined();
    if (ONE_BATCH_MORE.has(path) || BEHIND_FIRST_SELLERS.test(path)) {
      expect([...new Set(ofMany.statements)].toSorted()).toEqual([...new Set(ofFew.statements)].toSorted());
      expect(ofMany.statements.length).toBeLessThanOrEqual(2 * ofFew.statements.length);
    } else expect(ofMany.statements.toSorted()).toEqual(ofFew.statements.toSorted());
    if (!NEVER_MANY.has(path) && !NONE_HERE.test(path))
      expect(JSON.stringify(ofMany.answer).length).toBeGreaterThan(JSON.stringify(ofFew.answer).length);
  });

  it.each([
    ['a list', 1, `{ products(first: ${MANY}) { nodes { ${CARD} } pageInfo { endCursor } } }`],
    ['a search', 1, `{ searchProducts(query: "木耳", first: ${MANY}) { nodes { ${CARD} } pageInfo { endCursor } } }`],
    ['a product page', 2, `{ product(code: "${CODES.product}") { ${PRODUCT} } }`],
  ])('of %s are %i at most', async (_page, most, query) => {
    const { answer, statements } = await statementsOf(many, query);
    expect(answer?.errors).toBeUndefined();
    expect(statements.length).toBeLessThanOrEqual(most);
    expect(statements.length).toBeGreaterThan(0);
  });

  it('would be seen to grow, one for each row', async () => {
    const oneEach = async ({ api }: World): Promise<void> => {
      const villages = await api.database.read<{ id: string }>({ text: 'select id from village_seller.villages' }, []);
      for (const { id } of villages) await api.database.read({ text: 'select $1::uuid' }, [id]);
    };
    expect(await counter.during(() => oneEach(few))).toHaveLength(1 + FEW);
    expect(await counter.during(() => oneEach(many))).toHaveLength(1 + MANY);
  });
});
