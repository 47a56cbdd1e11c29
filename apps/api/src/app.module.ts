import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { CatalogModule } from '@shanhuo/catalog';
import {
  DocumentController,
  FamilyPhotoController,
  GoodsExportController,
  ImportController,
  MediaController,
  PartController,
  PictureIntake,
  TakePartService,
  UploadController,
  UploadService,
} from '@shanhuo/catalog/graphql';
import { DatabaseModule } from '@shanhuo/database';
import { IdentityModule, PermissionGuard, ViewerService } from '@shanhuo/identity';
import { InsightModule } from '@shanhuo/insight';
import { EventsController, ExportsController } from '@shanhuo/insight/graphql';
import type { Clock, ServiceEnvironment } from '@shanhuo/kernel';
import { NoticeModule } from '@shanhuo/notice';
import { OrderModule } from '@shanhuo/order';
import { PaymentModule } from '@shanhuo/payment';
import { WebhookController } from '@shanhuo/payment/graphql';
import {
  CallBackModule,
  GrantSubjectNames,
  MandateModule,
  MembershipModule,
  OnboardingModule,
} from '@shanhuo/village-seller';
import { ExplorerController } from './explorer/explorer.controller.js';
import { graphqlOptions } from './graphql/graphql.options.js';
import { JitApolloDriver } from './graphql/jit-apollo.driver.js';
import { HealthController } from './health/health.controller.js';
import { RESOLVERS } from './graphql/schema-text.js';
import { ENTITIES, SUBSCRIPTIONS } from './libs.js';

/** Connections of one API process: the work is short statements, and more would only queue inside PostgreSQL. */
const POOL_SIZE = 10;

/** The API: every lib's services, resolvers and routes behind one guard. */
@Module({})
export class AppModule {
  static forRoot(environment: ServiceEnvironment, clock?: Clock): DynamicModule {
    const production = environment.nodeEnvironment === 'production';
    const catalog = CatalogModule.forRoot({ mediaFolder: join(environment.dataDir, 'media') });
    const payment = PaymentModule.forRoot(environment);
    const order = OrderModule.forRoot({ publicUrl: environment.publicUrl, imports: [NoticeModule, catalog, payment] });
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({
          url: environment.databaseUrl,
          directUrl: environment.databaseDirectUrl,
          entities: ENTITIES,
          subscriptions: SUBSCRIPTIONS,
          poolSize: POOL_SIZE,
          applicationName: 'shanhuo-api',
          jobWork: 'never',
          ...(clock && { clock }),
        }),
        IdentityModule.forRoot(environment),
        NoticeModule.forRoot(environment),
        OnboardingModule,
        MandateModule,
        CallBackModule,
        MembershipModule,
        catalog,
        payment,
        order,
        InsightModule.forRoot({ imports: [catalog, payment, order], directUrl: environment.databaseDirectUrl }),
        GraphQLModule.forRootAsync({
          driver: JitApolloDriver,
          inject: [ViewerService],
          useFactory: (viewers: ViewerService) => graphqlOptions(viewers, production),
        }),
      ],
      controllers: [
        HealthController,
        DocumentController,
        FamilyPhotoController,
        GoodsExportController,
        ImportController,
        MediaController,
        PartController,
        UploadController,
        WebhookController,
        ExportsController,
        EventsController,
        ...(production ? [] : [ExplorerController]),
      ],
      providers: [
        { provide: APP_GUARD, useExisting: PermissionGuard },
        ...RESOLVERS,
        GrantSubjectNames,
        PictureIntake,
        UploadService,
        TakePartService,
      ],
    };
  }
}
