import { newId, shortCodeOf } from '@shanhuo/kernel';
import type { Caller, Operation } from './permission-walk.caller.js';

const NOBODY = { scope: { sellerCode: shortCodeOf('seller nobody') } };
const period = { kind: 'MONTH' };

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
