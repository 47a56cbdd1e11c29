import { newId, shortCodeOf } from '@shanhuo/kernel';
import type { Caller, Operation } from './permission-walk.caller.js';
import { villageOf } from './permission-walk.onboarding.js';

const NOBODY = { scope: { sellerCode: shortCodeOf('seller nobody') } };
const period = { kind: 'MONTH' };

const FAMILY = shortCodeOf('seller family-shop');
/** Listed from a day on that nobody has ended yet. */
const LIST_FAMILY = {
  text: `insert into village_seller.household_supports (id, household_id, kind, valid_from, source, set_at, set_by)
    select $1, household_id, 'formerly_poor', '2026-09-30', '名册', '2026-10-01', $1 from village_seller.sellers s
    where code = $2 and not exists (select from village_seller.household_supports u
      where u.household_id = s.household_id and u.valid_to is null)`,
};

/** A seller looks at the own shop, a manager at the cooperative. */
function scopeOf({ account }: Caller): object {
  return account?.role === 'manager'
    ? { cooperativeCode: shortCodeOf('cooperative coop') }
    : { sellerCode: shortCodeOf('seller family-shop') };
}

const ofScope = (answers: string, more: object = {}): Operation => ({
  input: (owner) => ({ scope: scopeOf(owner), period, ...more }),
  answers,
  stranger: { answers: undefined, nobodys: () => ({ ...NOBODY, period, ...more }) },
});

/** How figures of sales are asked for so that it succeeds. */
export const INSIGHT_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.householdIncomes': {
    input: () => ({ period, support: 'ALL', first: 2 }),
    answers: 'HouseholdIncomeConnection',
  },
  'Query.villageHouseholdIncomes': {
    input: async (owner) => ({ period, support: 'ALL', villageCode: await villageOf(owner), first: 2 }),
    answers: 'HouseholdIncomeConnection',
  },
  'Mutation.openHouseholdLines': {
    input: () => ({ input: { sellerCode: FAMILY, period, purpose: '核对收入' } }),
    answers: 'HouseholdLines',
  },
  'Mutation.setHouseholdSupport': {
    input: async (owner) => {
      await villageOf(owner);
      return { input: { sellerCode: FAMILY, kind: 'MONITORED', validFrom: '2026-01-01', source: '名册' } };
    },
    answers: 'SupportRegistered',
  },
  'Mutation.endHouseholdSupport': {
    input: async (owner) => {
      await villageOf(owner);
      await owner.api.database.read(LIST_FAMILY, [newId(), FAMILY]);
      return { input: { sellerCode: FAMILY, validTo: '2026-09-30' } };
    },
    answers: 'SupportRegistered',
  },
  'Query.dashboard': ofScope('Dashboard'),
  'Query.salesCut': ofScope('SalesPartConnection', { by: 'PRODUCT', first: 2 }),
  'Query.saleLines': ofScope('SaleLineConnection', { kind: 'SALE', first: 2 }),
  'Query.saleOrders': ofScope('SaleOrderConnection', { first: 2 }),
  'Query.saleBuyers': ofScope('SaleBuyerConnection', { first: 2 }),
  'Query.salePromises': ofScope('SalePromiseConnection', { outcome: 'MISSED', first: 2 }),
  'Query.saleEntries': {
    input: (owner) => ({ scope: scopeOf(owner), transactionId: newId(), lineId: newId() }),
    answers: undefined,
  },
};
