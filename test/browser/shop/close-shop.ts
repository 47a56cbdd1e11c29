import { rmSync } from 'node:fs';
import stopTestDatabase from '../../support/stop-test-database.ts';
import { findShop } from './shop.ts';

/** Jest's globalTeardown. */
// oxlint-disable-next-line import/no-default-export -- Jest takes its global teardown as a default export.
export default async function closeShop(): Promise<void> {
  await Promise.all((globalThis.shanhuoServices ?? []).map((service) => service.end()));
  await stopTestDatabase();
  rmSync(findShop().variables['DATA_DIR'] ?? '', { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
