import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogModule, ImportWork, TellOfListing, TellOfMark } from '@shanhuo/catalog';
import { DatabaseModule, type JobWork } from '@shanhuo/database';
import { IdentityModule } from '@shanhuo/identity';
import type { Clock, ServiceEnvironment } from '@shanhuo/kernel';
import { InsightModule } from '@shanhuo/insight';
import { NoticeModule } from '@shanhuo/notice';
import { OrderModule } from '@shanhuo/order';
import { PaymentModule } from '@shanhuo/payment';
import { CallBackModule, MembershipModule, OnboardingModule } from '@shanhuo/village-seller';
import { ENTITIES, SUBSCRIPTIONS } from './libs.js';
import { Jobs } from './jobs.js';

const POOL_SIZE = 6;

/** The worker: the same services as the API, without GraphQL or HTTP, doing what was left for later. */
@Module({})
export class WorkerModule {
  static forRoot(
    environment: ServiceEnvironment,
    { clock, jobWork = 'as-they-come' }: { readonly clock?: Clock; readonly jobWork?: JobWork } = {},
  ): DynamicModule {
    const catalog = CatalogModule.forRoot({ mediaFolder: join(environment.dataDir, 'media') });
    const payment = PaymentModule.forRoot(environment);
    const order = OrderModule.forRoot({ publicUrl: environment.publicUrl, imports: [NoticeModule, catalog, payment] });
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot({
          url: environment.databaseUrl,
          directUrl: environment.databaseDirectUrl,
          entities: ENTITIES,
          subscriptions: SUBSCRIPTIONS,
          poolSize: POOL_SIZE,
          applicationName: 'shanhuo-worker',
          jobWork,
          ...(clock && { clock }),
        }),
        IdentityModule.forRoot(environment),
        NoticeModule.forRoot(environment),
        CallBackModule,
        MembershipModule,
        OnboardingModule,
        catalog,
        payment,
        order,
        InsightModule.forRoot({ imports: [catalog, payment, order], directUrl: environment.databaseDirectUrl }),
      ],
      providers: [ImportWork, Jobs, TellOfListing, TellOfMark],
    };
  }
}
