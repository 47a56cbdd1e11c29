import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { LoggerService } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, DATABASE_ENTITIES, DatabaseModule, EventConsumer, JobQueue, migrate } from '@shanhuo/database';
import {
  enforcePermissions,
  IDENTITY_ENTITIES,
  IdentityModule,
  PermissionGuard,
  ViewerService,
} from '@shanhuo/identity';
import { IDENTITY_RESOLVERS } from '@shanhuo/identity/graphql';
import { newTestSecrets } from '@shanhuo/identity/testing';
import { readLanguage, type Clock } from '@shanhuo/kernel';
import { RequestLoaders } from '@shanhuo/kernel/graphql';
import { NOTICE_ENTITIES } from '../entities.js';
import { NOTICE_RESOLVERS } from '../graphql.js';
import { NOTICE_QUEUES, NOTICE_SUBSCRIPTIONS, NoticeHandlers, NoticeModule } from '../index.js';

const secrets = newTestSecrets();
export const WEB_SECRET = secrets.webSecret;

export interface GraphqlAnswer {
  readonly data?: Record<string, never>;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** API and worker in one process, as far as identity and notice go, on a database of the spec's own. */
export async function openNoticeWorld(
  url: string,
  options: { demo?: boolean; clock?: Clock; logger?: LoggerService; helpPhone?: string } = {},
) {
  await migrate(url, { subscriptions: NOTICE_SUBSCRIPTIONS, timedJobs: NOTICE_QUEUES });
  const { demo = true, clock, logger, helpPhone } = options;
  const root = {
    module: class World {},
    imports: [
      DatabaseModule.forRoot({
        url,
        directUrl: url,
        entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES, ...NOTICE_ENTITIES],
        subscriptions: NOTICE_SUBSCRIPTIONS,
        poolSize: 6,
        applicationName: 'notice-spec',
        jobWork: 'as-they-come',
        ...(clock && { clock }),
      }),
      IdentityModule.forRoot({ ...secrets, demo }),
      NoticeModule.forRoot({ helpPhone }),
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        inject: [ViewerService],
        useFactory: (viewers: ViewerService) => ({
          autoSchemaFile: true,
          transformSchema: enforcePermissions,
          graphiql: false,
          stopOnTerminationSignals: false,
          context: async (request: { headers: Record<string, string>; socket: { remoteAddress?: string } }) => ({
            viewer: await viewers.resolve(request),
            language: readLanguage(request.headers['accept-language']),
            loaders: new RequestLoaders(),
          }),
        }),
      }),
    ],
    providers: [{ provide: APP_GUARD, useExisting: PermissionGuard }, ...IDENTITY_RESOLVERS, ...NOTICE_RESOLVERS],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), {
    logger: logger ?? false,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return new NoticeWorld(app);
}

export class NoticeWorld {
  constructor(readonly app: NestFastifyApplication) {}

  close = (): Promise<void> => this.app.close();

  /** Starts working off events and jobs, as the worker does. */
  async startWorker(): Promise<void> {
    const handlers = this.app.get(NoticeHandlers);
    await this.app.get(EventConsumer).start(handlers.all);
    for (const { queue, runAll } of handlers.jobs) {
      await this.app.get(JobQueue).workOffTogether(queue, runAll as (jobs: readonly object[]) => Promise<void>);
    }
  }

  async ask(query: string, headers: Record<string, string> = {}): Promise<GraphqlAnswer> {
    const answer = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'accept-language': 'en', ...headers },
      payload: { query },
    });
    return answer.json<GraphqlAnswer>();
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.app.get(Database).read<Row>({ text }, values);
  }
}

/** Waits until a question has an answer; the worker needs a moment. */
export async function eventually<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  for (let round = 0; round < 200; round++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nothing came of it in ten seconds');
}
