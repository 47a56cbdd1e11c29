export { INSIGHT_ENTITIES } from './entities.js';
export { InsightModule, type InsightModuleOptions } from './insight.module.js';
export { INSIGHT_REGISTER } from './insight.register.js';
export { CountPettyTrade } from './petty-trade/count-petty-trade.js';
export { INSIGHT_SUBSCRIPTIONS, ProjectOrders } from './projection/project-orders.handler.js';
export { Projection } from './projection/projection.js';
export { Rebuild } from './projection/rebuild.service.js';
