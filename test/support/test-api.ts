import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@shanhuo/database';
import type { DemoAccount, Role } from '@shanhuo/identity';
import { newTestSecrets } from '@shanhuo/identity/testing';
import type { ServiceEnvironment } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { pino } from 'pino';
import { createApi } from '../../apps/api/src/server.js';
import { openAccounts } from './sign-in.js';
import { createTestDatabase } from './test-database.js';
import { HELP_PHONE } from './test-variables.js';

/** What a client gets back from GraphQL, with the status of HTTP. */
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

export interface Ask {
  readonly variables?: object;
  readonly token?: string | undefined;
  readonly language?: 'zh-CN' | 'en';
  /** Address of the visitor, as the web app names it. */
  readonly visitor?: string;
}

/** The API as it runs, listening on a port of its own, on a migrated database of the calling spec's own. */
export class TestApi {
  private accounts: ReadonlyMap<Role, DemoAccount> = new Map();

  private constructor(
    readonly app: NestFastifyApplication,
    /** Moved by hand. */
    readonly clock: FixedClock,
    readonly environment: ServiceEnvironment,
    readonly url: string,
    private readonly cleanUp: () => Promise<void>,
    /** Every line it logged. */
    readonly log: readonly string[],
  ) {}

  static async start(given: Partial<ServiceEnvironment> = {}): Promise<TestApi> {
    const testDatabase = await createTestDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-api-'));
    const environment: ServiceEnvironment = {
      nodeEnvironment: 'test',
      dataDir,
      webPort: 1,
      apiPort: 0,
      publicUrl: 'http://localhost:1',
      apiUrl: 'http://127.0.0.1:1',
      helpPhone: HELP_PHONE,
      payments: undefined,
      demo: true,
      databaseUrl: testDatabase.url,
      databaseDirectUrl: testDatabase.url,
      ...newTestSecrets(),
      ...given,
    };
    const log: string[] = [];
    const clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
    const app = await createApi(environment, pino({ level: 'trace' }, { write: (line) => void log.push(line) }), clock);
    await app.listen(environment.apiPort, '127.0.0.1');
    const cleanUp = async (): Promise<void> => {
      await app.close();
      await testDatabase.drop();
      await rm(dataDir, { recursive: true, force: true });
    };
    return new TestApi(app, clock, environment, await app.getUrl(), cleanUp, log);
  }

  get database(): Database {
    return this.app.get(Database);
  }

  /** Opens the accounts of all roles, or gives them new passwords and takes second factors away that a spec set up. */
  async openAccounts(): Promise<void> {
    await this.database.read({ text: 'delete from auth.second_factors' }, []);
    this.accounts = await openAccounts(this);
  }

  accountOf(role: Role): DemoAccount {
    const account = this.accounts.get(role);
    if (account === undefined) throw new Error(`no account of a ${role} was opened`);
    return account;
  }

  close(): Promise<void> {
    return this.cleanUp();
  }

  async ask<Data = Record<string, unknown>>(
    query: string,
    { variables, token, language, visitor }: Ask = {},
  ): Promise<Answer<Data>> {
    const response = await this.post(JSON.stringify({ query, variables }), {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(language !== undefined && { 'accept-language': language }),
      'x-shanhuo-web': this.environment.webSecret,
      'x-shanhuo-visitor': visitor ?? newVisitor(),
    });
    return { status: response.status, ...((await response.json()) as object) };
  }

  post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
    const bytes = typeof body === 'string' ? body : new Uint8Array(body);
    return fetch(`${this.url}/graphql`, {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': 'application/json', ...headers },
    });
  }
}

/** An address nobody else has, so that limits of addresses do not meet. */
export function newVisitor(): string {
  const [a, b, c] = randomBytes(3);
  return `10.${a}.${b}.${c}`;
}
