import { expect, test } from '@jest/globals';
import { requireEmbeddedDatabase } from '../../apps/stripe-sandbox/src/real-database.js';
import { startTestCluster } from '../support/test-cluster.js';
import { createTestDatabase } from '../support/test-database.js';

test('the payment sandbox stands beside the embedded database, or beside none', async () => {
  const database = await createTestDatabase();
  await requireEmbeddedDatabase(database.url);
  await requireEmbeddedDatabase(undefined);
  await database.drop();
});

test('the payment sandbox refuses to stand beside a database of anybody else', async () => {
  const real = await startTestCluster({ fsync: 'off', cluster_name: 'production' });
  await expect(requireEmbeddedDatabase(real.urlOf('postgres'))).rejects.toThrow('refused beside a real database');
  await real.stop();
});
