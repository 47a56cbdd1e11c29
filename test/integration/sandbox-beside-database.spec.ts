import { expect, test } from '@jest/globals';
import { createDataSource, Database } from '@shanhuo/database';
import { requireEmbeddedDatabase } from '../../apps/stripe-sandbox/src/real-database.js';
import { PaymentSetting } from '../../libs/payment/src/provider/payment-setting.js';
import { PlayMoneyGuard } from '../../libs/payment/src/provider/play-money.guard.js';
import { StripeGateway } from '../../libs/payment/src/provider/stripe.gateway.js';
import { startTestCluster } from '../support/test-cluster.js';
import { createTestDatabase } from '../support/test-database.js';

const KEYS = { url: 'http://127.0.0.1:1', secretKey: 'sk_test_sandbox_of_a_spec', webhookSecret: 'whsec_of_a_spec' };

test('the payment sandbox stands beside the embedded database, or beside none', async () => {
  const database = await createTestDatabase();
  await requireEmbeddedDatabase(database.url);
  await requireEmbeddedDatabase(undefined);
  await startWithSandbox(database.url);
  await database.drop();
});

test('neither the payment sandbox nor a process with its keys starts beside a database of anybody else', async () => {
  const real = await startTestCluster({ fsync: 'off', cluster_name: 'production' });
  const url = real.urlOf('postgres');
  await expect(requireEmbeddedDatabase(url)).rejects.toThrow('refused beside a real database');
  await expect(startWithSandbox(url)).rejects.toThrow('the payment sandbox is refused beside a real database');
  await real.stop();
});

/** What the API and the worker do before they serve anybody. */
async function startWithSandbox(url: string): Promise<void> {
  const dataSource = createDataSource({ url, entities: [], poolSize: 1, applicationName: 'spec' });
  const database = new Database(await dataSource.initialize());
  const gateway = new StripeGateway({ provider: 'stripe-sandbox', ...KEYS }, 'http://localhost:1');
  try {
    await new PlayMoneyGuard(database, new PaymentSetting(gateway)).onModuleInit();
  } finally {
    await dataSource.destroy();
  }
}
