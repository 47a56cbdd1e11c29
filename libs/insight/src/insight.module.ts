import { type DynamicModule, Module } from '@nestjs/common';
import { CutRepository } from './cut/cut.repository.js';
import { DashboardRepository } from './dashboard/dashboard.repository.js';
import { SaleLinesRepository } from './lines/sale-lines.repository.js';
import { SaleLinesService } from './lines/sale-lines.service.js';
import { ProjectOrders } from './projection/project-orders.handler.js';
import { Projection } from './projection/projection.js';
import { Rebuild } from './projection/rebuild.service.js';
import { ScopeAccess } from './scope/scope.access.js';

const PROVIDERS = [
  CutRepository,
  DashboardRepository,
  ProjectOrders,
  Projection,
  Rebuild,
  SaleLinesRepository,
  SaleLinesService,
  ScopeAccess,
];

/** Services of this lib; the API adds resolvers and routes, the worker the handler and the sweep. */
@Module({})
export class InsightModule {
  /** `imports`: the modules of catalog, payment and order, which are given by the process. */
  static forRoot(options: { readonly imports: NonNullable<DynamicModule['imports']> }): DynamicModule {
    return { module: InsightModule, imports: options.imports, providers: PROVIDERS, exports: PROVIDERS };
  }
}
