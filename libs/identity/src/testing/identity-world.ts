import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { Database, DATABASE_ENTITIES, DatabaseModule, migrate, type Subscription } from '@shanhuo/database';
import { FixedClock } from '@shanhuo/kernel/testing';
import { IDENTITY_ENTITIES } from '../entities.js';
import { IdentityModule } from '../identity.module.js';
import type { Phone } from '../person/phone.rules.js';
import { BlindIndexer } from '../sealing/blind-index.js';
import { SignInCodes } from '../sign-in/sign-in-codes.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { SignedIn } from '../sign-in/sign-in.results.js';
import { ViewerService } from '../viewer/viewer.service.js';
import type { Viewer, ViewerSession } from '../viewer/viewer.js';
import type { Visitor } from '../viewer/visitor.js';
import { newTestSecrets } from './secrets.js';

/** All services of this lib on a database of the spec's own, with a clock moved by hand. */
export async function openIdentityWorld(url: string, subscriptions: readonly Subscription[] = []) {
  await migrate(url, { subscriptions, timedJobs: [] });
  const clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
  const secrets = newTestSecrets();
  const database = DatabaseModule.forRoot({
    url,
    directUrl: url,
    entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES],
    poolSize: 8,
    applicationName: 'identity-spec',
    subscriptions,
    jobWork: 'never',
    clock,
  });
  const root = {
    module: class World {},
    imports: [database, IdentityModule.forRoot({ ...secrets, demo: true })],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: false });
  return new IdentityWorld(app, clock, secrets.webSecret);
}

export class IdentityWorld {
  readonly database = this.app.get(Database);

  constructor(
    readonly app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>,
    readonly clock: FixedClock,
    readonly webSecret: string,
  ) {}

  close = (): Promise<void> => this.app.close();

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.read<Row>({ text }, values);
  }

  /** A visitor nobody else is, so that limits of addresses do not meet. */
  newVisitor(): Visitor {
    const [a, b, c] = randomBytes(3);
    return { address: `10.${a}.${b}.${c}`, userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0' };
  }

  /** The newest code made for a phone, as the channel that sends it receives it. */
  async receiveCode(phone: string): Promise<string> {
    const phoneIndex = this.app.get(BlindIndexer).indexOf('phone', `+86${phone}` as Phone);
    const [row] = await this.rows<{ id: string }>(
      `select id from auth.sign_in_codes where phone_index = $1 order by created_at desc, id desc limit 1`,
      [phoneIndex],
    );
    const sent = await this.database.inTransaction((tx) => this.app.get(SignInCodes).handOver(tx, row?.id ?? ''));
    if (sent === undefined) throw new Error('no code was sent');
    return sent.code;
  }

  /** Signs in by code; asking for a code is limited, so the clock of the limits is not ours to wait for. */
  async signIn(phone: string, visitor: Visitor = this.newVisitor()): Promise<SignedIn> {
    const caller = { visitor, language: 'en' } as const;
    await this.rows(`delete from auth.limits`);
    await this.app.get(SignInService).requestCode({ phone }, caller);
    const outcome = await this.app.get(SignInService).withCode({ phone, code: await this.receiveCode(phone) }, caller);
    if (!(outcome instanceof SignedIn)) throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  /** Who a token belongs to, as the API would find out at a next request. */
  viewerOf(token: string): Promise<Viewer> {
    return this.app.get(ViewerService).byToken(token, this.newVisitor());
  }

  async sessionOf(token: string): Promise<ViewerSession> {
    const { session } = await this.viewerOf(token);
    if (session === undefined) throw new Error('not signed in');
    return session;
  }

  /** Ids of events of a name, oldest first. */
  async eventsOf(name: string): Promise<string[]> {
    const events = await this.rows<{ id: string }>(`select id from database.events where name = $1 order by id`, [
      name,
    ]);
    return events.map(({ id }) => id);
  }
}
