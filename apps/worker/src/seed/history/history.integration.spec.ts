import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { CatalogImport, FreightService } from '@shanhuo/catalog';
import { Database, migrate } from '@shanhuo/database';
import { newTestSecrets } from '@shanhuo/identity/testing';
import type { ServiceEnvironment } from '@shanhuo/kernel';
import { NOTICE_QUEUES } from '@shanhuo/notice';
import { PAYMENT_QUEUES } from '@shanhuo/payment';
import { AreaImport, RegionImport } from '@shanhuo/village-seller';
import { pino } from 'pino';
import { findFreePort } from '../../../../../scripts/launcher/free-port.js';
import { query } from '../../../../../scripts/postgres/await-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { startSandbox, type Sandbox } from '../../../../stripe-sandbox/src/sandbox.js';
import { SUBSCRIPTIONS } from '../../libs.js';
import { TIMED_JOBS } from '../../timed-jobs.js';
import { readAreas } from '../areas.records.js';
import { seedDemoAccounts, seedDemoShop } from '../demo-shop.js';
import { readFreight } from '../freight.records.js';
import { CODES_VALID_FROM, readCategories, readDivisions, readVillages } from '../region.records.js';
import { SeedModule } from '../seed.module.js';
import { liveHistory } from './live-history.js';

const FOLDER = join(import.meta.dirname, '../../../../../data');
const DAYS = Number(process.env['HISTORY_DAYS'] ?? 6);
const UNTIL = new Date('2026-11-23T01:00:00Z');
const MINUTES = 60_000;

describe('the history of the demo shop', () => {
  let testDatabase: TestDatabase;
  let dataDir: string;
  let sandbox: Sandbox;
  let made: Awaited<ReturnType<typeof liveHistory>>;
  const said: string[] = [];

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-history-'));
    const [apiPort, sandboxPort] = [await findFreePort(), await findFreePort()];
    const secrets = { secretKey: 'sk_test_sandbox_of_a_spec', webhookSecret: 'whsec_of_a_spec_0123456789' };
    const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
    const environment = {
      ...{ nodeEnvironment: 'test', dataDir, webPort: 1, apiPort, demo: true },
      ...{ publicUrl: 'http://localhost:1', apiUrl: 'http://127.0.0.1:1' },
      payments: { provider: 'stripe-sandbox', url: sandboxUrl, ...secrets },
      ...{ databaseUrl: testDatabase.url, databaseDirectUrl: testDatabase.url },
      ...newTestSecrets(),
    } as ServiceEnvironment;
    await migrate(testDatabase.url, {
      subscriptions: SUBSCRIPTIONS,
      timedJobs: [...Object.keys(TIMED_JOBS), ...NOTICE_QUEUES, ...PAYMENT_QUEUES],
    });
    await fill(environment);
    sandbox = await startSandbox({
      ...{ port: sandboxPort, file: ':memory:', secretKey: secrets.secretKey },
      webhook: { url: `http://127.0.0.1:${apiPort}/webhooks/stripe`, secret: secrets.webhookSecret },
    });
    const logger = pino({ level: 'warn' });
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    made = await liveHistory(environment, {
      ...{ days: DAYS, until: UNTIL, folder: FOLDER, logger },
      say: (sentence) => said.push(sentence),
    });
    console.info(
      `${made.orders} orders of ${DAYS} days in ${Math.round(performance.now() - began)} ms, CPU of this process ${(process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1e6} s`,
    );
    console.info(
      await rows(
        `select left(query, 90) q, calls, round(total_exec_time) ms from pg_stat_statements order by total_exec_time desc limit 12`,
      ).catch((e) => String(e)),
    );
  }, 10 * MINUTES);

  afterAll(async () => {
    await sandbox?.stop();
    await testDatabase?.drop();
    if (dataDir !== undefined) await rm(dataDir, { recursive: true });
  });

  it('is there', async () => {
    console.info(said, await rows(`select state, count(*)::int from orders.seller_orders group by 1`));
    expect(made.orders).toBeGreaterThan(10);
  });

  const rows = (sql: string) => query(testDatabase.url, sql);
});

async function fill(environment: ServiceEnvironment): Promise<void> {
  const app = await NestFactory.createApplicationContext(SeedModule.forRoot(environment), { logger: false });
  await app.get(RegionImport).importIfEmpty(readDivisions(FOLDER), readVillages(FOLDER), CODES_VALID_FROM);
  const database = app.get(Database);
  await database.inTransaction((tx) => app.get(CatalogImport).importCategories(tx, readCategories(FOLDER)));
  const areas = readAreas(FOLDER);
  await app.get(AreaImport).importList(areas.contentHash, areas.read);
  await seedDemoShop(app, FOLDER);
  await seedDemoAccounts(app);
  await database.inTransaction((tx) => app.get(FreightService).giveWhereMissing(tx, readFreight(FOLDER)));
  await app.close();
}
