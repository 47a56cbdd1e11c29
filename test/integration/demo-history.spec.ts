import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { newTestSecrets } from '@shanhuo/identity/testing';
import { shortCodeOf, type ServiceEnvironment } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { pino } from 'pino';
import { findFreePort } from '../../scripts/launcher/free-port.js';
import { query } from '../../scripts/postgres/await-database.js';
import { lendPictures } from '../support/lend-pictures.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startSandbox, type Sandbox } from '../../apps/stripe-sandbox/src/sandbox.js';
import { seedDemoAccounts, seedDemoShop } from '../../apps/worker/src/seed/demo-shop.js';
import { readCsv } from '../../apps/worker/src/seed/read-csv.js';
import { seedFreight, seedGround } from '../../apps/worker/src/seed/ground.js';
import { SeedModule } from '../../apps/worker/src/seed/seed.module.js';
import { liveHistory } from '../../apps/worker/src/seed/history/live-history.js';
import { JOBS_AT_START } from '../../apps/worker/src/timed-jobs.js';

const FOLDER = join(import.meta.dirname, '../../data');
/** Enough for orders to be overdue. */
const DAYS = 4;
const UNTIL = new Date('2026-11-23T01:00:00Z');
const MINUTES = 60_000;

describe('the history of the demo shop', () => {
  let testDatabase: TestDatabase;
  let dataDir: string;
  let sandbox: Sandbox;
  let made: Awaited<ReturnType<typeof liveHistory>>;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-history-'));
    await lendPictures(dataDir);
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
    await fill(environment);
    sandbox = await startSandbox({
      ...{ port: sandboxPort, file: ':memory:', secretKey: secrets.secretKey },
      // Where the shop opens when the history is over.
      clock: new FixedClock(UNTIL),
      webhook: { url: `http://127.0.0.1:${apiPort}/webhooks/stripe`, secret: secrets.webhookSecret },
    });
    const logger = pino({ level: 'warn' });
    made = await liveHistory(environment, {
      ...{ days: DAYS, until: UNTIL, folder: FOLDER, logger },
      say: () => {},
    });
  }, 10 * MINUTES);

  afterAll(async () => {
    await sandbox?.stop();
    await testDatabase?.drop();
    if (dataDir !== undefined) await rm(dataDir, { recursive: true });
  });

  it('ends with a ledger in balance, by transaction and as a whole, and each day that is over agrees with the sandbox', async () => {
    expect(made.reconciledDays).toBe(DAYS - 1);
    expect(
      await rows(`select transaction_id from payment.ledger_entries group by 1, currency having sum(amount_fen) <> 0`),
    ).toEqual([]);
    expect(await rows(`select sum(amount_fen)::int as sum from payment.ledger_entries`)).toEqual([{ sum: 0 }]);
    const closed = await rows(`select china_day as day from payment.ledger_closed_days order by 1`);
    expect(closed).toHaveLength(DAYS - 1);
  });

  it('has orders on every day of Shanghai, none before its first and none after its end', async () => {
    const days = await rows(
      `select to_char(placed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from orders.orders group by 1 order by 1`,
    );
    expect(days.map(({ day }) => day)).toEqual(made.days);
    expect(await rows(`select id from orders.orders where placed_at > '${UNTIL.toISOString()}'`)).toEqual([]);
    expect(
      await rows(
        `select id from payment.ledger_transactions
         where china_day <> (happened_at at time zone 'Asia/Shanghai')::date or happened_at > '${UNTIL.toISOString()}'`,
      ),
    ).toEqual([]);
  });

  it('leaves every desk something to do: too late, nearly too late, to pack, on its way, and an order to pay', async () => {
    const of = async (where: string): Promise<string[]> =>
      (await rows(`select distinct seller_code as code from orders.seller_orders where ${where}`)).map(({ code }) =>
        String(code),
      );
    const now = `'${UNTIL.toISOString()}'::timestamptz`;
    for (const key of ['yaohuai-log-household', 'qingfeng-mushroom-coop']) {
      const code = shortCodeOf(`seller ${key}`);
      expect(await of(`state = 'to_pack' and ship_by < ${now}`)).toContain(code);
      expect(await of(`state = 'to_pack' and ship_by between ${now} and ${now} + interval '6 hours'`)).toContain(code);
      expect(await of(`state = 'to_pack' and ship_by > ${now} + interval '24 hours'`)).toContain(code);
    }
    expect((await of(`state = 'shipped'`)).length).toBeGreaterThan(5);
    const [waiting] = await rows(`select count(*)::int as count from orders.orders where state = 'placed'`);
    expect(waiting?.['count']).toBeGreaterThan(0);
  });

  it('is lived by guests and by people with accounts from many provinces, with made-up phones alone', async () => {
    const [who] = await rows(
      `select count(*) filter (where person_id is null)::int as guests, count(distinct person_id)::int as persons,
         count(distinct province_code)::int as provinces, count(*) filter (where masked_phone not like '199****%')::int as others
       from orders.orders`,
    );
    expect(who?.['guests']).toBeGreaterThan(5);
    expect(who?.['persons']).toBeGreaterThan(5);
    expect(who?.['provinces']).toBeGreaterThan(5);
    expect(who?.['others']).toBe(0);
  });

  it('leaves full shelves, filled up by sellers, and no job undone', async () => {
    expect(
      await rows(
        `select s.variant_id from catalog.stock s where s.on_hand - s.reserved < 1 and exists (select from orders.lines l where l.variant_id = s.variant_id)`,
      ),
    ).toEqual([]);
    // What a worker does when it starts is done by the one that serves the shop.
    const atStart = JOBS_AT_START.map((name) => `'${name}'`).join(', ');
    const undone = await rows(
      `select name from pgboss.job where state in ('created', 'retry', 'active') and name not in (${atStart})`,
    );
    expect(undone).toEqual([]);
  });

  it('sells ahead what is not ripe yet: paid, promised for the days of its harvest, and not sent', async () => {
    const now = `'${UNTIL.toISOString()}'::timestamptz`;
    const [ahead] = await rows(
      `select count(*)::int as count, count(distinct seller_code)::int as sellers,
         count(*) filter (where state in ('shipped', 'delivered', 'completed'))::int as sent,
         count(*) filter (where state = 'to_pack')::int as waiting
       from orders.seller_orders where ship_from > ${now}`,
    );
    expect(ahead?.['waiting']).toBeGreaterThan(5);
    expect(ahead?.['sellers']).toBeGreaterThan(2);
    expect(ahead?.['sent']).toBe(0);
    expect(await rows(`select code from catalog.products where sale_from > '2026-11-23'`)).toEqual([
      { code: shortCodeOf('product fangxian-flower-shiitake') },
    ]);
  });

  it('[N23] leaves words that people looked for in vain, enough of them for its last day alone, and no visitor of an earlier day', async () => {
    const words = new Set(readCsv(FOLDER, 'demo/searches.csv').map(({ of }) => of('words')));
    const missed = await rows(
      `select words, sum(count)::int as all, coalesce(sum(count) filter (where day = '2026-11-23'), 0)::int as today
       from catalog.missed_searches group by words`,
    );
    expect(new Set(missed.map((row) => row['words']))).toEqual(words);
    expect(missed.filter(({ today }) => Number(today) >= 5).length).toBeGreaterThan(5);
    expect(missed.some((row) => Number(row['all']) < 5)).toBe(true);
    expect(await rows(`select distinct day::text from catalog.missed_search_visitors`)).toEqual([
      { day: '2026-11-23' },
    ]);
  });

  it('stands on the dashboard as it stands in the ledger, to the fen', async () => {
    const [facts] = await rows(
      `select sum(grower_fen + cooperative_fen + platform_fen + payment_cost_fen + freight_fen)::int as fen,
         count(distinct day)::int as days from insight.sale_facts where kind = 'sale'`,
    );
    const [ledger] = await rows(
      `select -sum(e.amount_fen)::int as fen, count(distinct e.china_day)::int as days from payment.ledger_entries e
       join payment.ledger_transactions t on t.id = e.transaction_id
       where t.kind = 'capture' and e.role is not null`,
    );
    expect(facts).toEqual(ledger);
    expect(facts?.['days']).toBe(DAYS);
  });

  const rows = (sql: string) => query(testDatabase.url, sql);
});

async function fill(environment: ServiceEnvironment): Promise<void> {
  const app = await NestFactory.createApplicationContext(SeedModule.forRoot(environment), { logger: false });
  await seedGround(app, FOLDER);
  await seedDemoShop(app, FOLDER);
  await seedDemoAccounts(app);
  await seedFreight(app, FOLDER);
  await app.close();
}
