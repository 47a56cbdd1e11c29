import { type DynamicModule, Module } from '@nestjs/common';
import { SaleBuyersRepository } from './buyers/sale-buyers.repository.js';
import { SaleBuyersService } from './buyers/sale-buyers.service.js';
import { SalesFile } from './export/sales-file.service.js';
import { LiveSales, LiveSetting } from './live/live-sales.js';
import { CutRepository } from './cut/cut.repository.js';
import { DashboardRepository } from './dashboard/dashboard.repository.js';
import { SaleLinesRepository } from './lines/sale-lines.repository.js';
import { SaleLinesService } from './lines/sale-lines.service.js';
import { SaleLists } from './lists/sale-lists.service.js';
import { SaleOrdersRepository } from './orders/sale-orders.repository.js';
import { SaleOrdersService } from './orders/sale-orders.service.js';
import { SalePromisesRepository } from './promises/sale-promises.repository.js';
import { SalePromisesService } from './promises/sale-promises.service.js';
import { HouseholdIncomeRepository } from './households/household-income.repository.js';
import { CountPettyTrade } from './petty-trade/count-petty-trade.js';
import { HouseholdIncomeService } from './households/household-income.service.js';
import { ProjectOrders } from './projection/project-orders.handler.js';
import { Projection } from './projection/projection.js';
import { Rebuild } from './projection/rebuild.service.js';
import { ScopeAccess } from './scope/scope.access.js';

const PROVIDERS = [
  CountPettyTrade,
  CutRepository,
  DashboardRepository,
  HouseholdIncomeRepository,
  HouseholdIncomeService,
  ProjectOrders,
  Projection,
  Rebuild,
  SalesFile,
  LiveSales,
  SaleLinesRepository,
  SaleLinesService,
  SaleLists,
  SaleOrdersRepository,
  SaleOrdersService,
  SaleBuyersRepository,
  SaleBuyersService,
  SalePromisesRepository,
  SalePromisesService,
  ScopeAccess,
];

/** What a process gives. */
export interface InsightModuleOptions {
  /** The modules of catalog, payment and order. */
  readonly imports: NonNullable<DynamicModule['imports']>;
  /** Direct connection for LISTEN, where others go through a pooler. */
  readonly directUrl: string;
}

/** Services of this lib; the API adds resolvers and routes, the worker the handler and the sweep. */
@Module({})
export class InsightModule {
  static forRoot(options: InsightModuleOptions): DynamicModule {
    return {
      module: InsightModule,
      imports: options.imports,
      providers: [{ provide: LiveSetting, useValue: new LiveSetting(options.directUrl) }, ...PROVIDERS],
      exports: PROVIDERS,
    };
  }
}
