import { SaleBuyersResolver } from './buyers/sale-buyers.resolver.js';
import { CutResolver } from './cut/cut.resolver.js';
import { DashboardResolver } from './dashboard/dashboard.resolver.js';
import { HouseholdIncomeResolver } from './households/household-income.resolver.js';
import { SaleLinesResolver } from './lines/sale-lines.resolver.js';
import { SaleOrdersResolver } from './orders/sale-orders.resolver.js';
import { SalePromisesResolver } from './promises/sale-promises.resolver.js';

export { ExportsController } from './export/exports.controller.js';
export { EventsController } from './live/events.controller.js';

/** Resolvers of this lib, for the API. */
export const INSIGHT_RESOLVERS = [
  DashboardResolver,
  CutResolver,
  SaleLinesResolver,
  SaleOrdersResolver,
  SaleBuyersResolver,
  SalePromisesResolver,
  HouseholdIncomeResolver,
];
