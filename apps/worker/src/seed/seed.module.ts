import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogModule } from '@shanhuo/catalog';
import { DatabaseModule } from '@shanhuo/database';
import { IdentityModule } from '@shanhuo/identity';
import type { ServiceEnvironment } from '@shanhuo/kernel';
import { NoticeModule } from '@shanhuo/notice';
import { OnboardingModule } from '@shanhuo/village-seller';
import { ENTITIES, SUBSCRIPTIONS } from '../libs.js';

/** What filling an empty database needs of the libs. */
@Module({})
export class SeedModule {
  static forRoot(environment: ServiceEnvironment): DynamicModule {
    return {
      module: SeedModule,
      imports: [
        DatabaseModule.forRoot({
          url: environment.databaseDirectUrl,
          directUrl: environment.databaseDirectUrl,
          entities: ENTITIES,
          subscriptions: SUBSCRIPTIONS,
          poolSize: 4,
          applicationName: 'shanhuo-seed',
          jobWork: 'never',
        }),
        IdentityModule.forRoot(environment),
        NoticeModule.forRoot(environment),
        OnboardingModule,
        CatalogModule.forRoot({ mediaFolder: join(environment.dataDir, 'media') }),
      ],
    };
  }
}
