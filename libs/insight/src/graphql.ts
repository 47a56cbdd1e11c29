import { CutResolver } from './cut/cut.resolver.js';
import { DashboardResolver } from './dashboard/dashboard.resolver.js';
import { SaleLinesResolver } from './lines/sale-lines.resolver.js';

export { ExportsController } from './export/exports.controller.js';
export { EventsController } from './live/events.controller.js';

/** Resolvers of this lib, for the API. */
export const INSIGHT_RESOLVERS = [DashboardResolver, CutResolver, SaleLinesResolver];
