import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildIfStale } from '../../../scripts/build/build-if-stale.ts';
import { findFreePort } from '../../../scripts/launcher/free-port.ts';
import { lendPictures } from '../../support/lend-pictures.ts';
import startTestDatabase from '../../support/start-test-database.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { COMPILED, HELP_PHONE, makeSandboxVariables, makeTestVariables } from '../../support/test-variables.ts';
import { PROGRAMS, startService, type Service } from './service.ts';
import { tellSpecs, type Shop } from './shop.ts';
import { signInAll } from './sign-in-all.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * Jest's globalSetup: one shop for all journeys. The API, the worker and the web server run from the build, as in a
 * real one, on a database of their own that the seed has filled; only the launcher is not there, which has journeys of
 * its own.
 */
// oxlint-disable-next-line import/no-default-export -- Jest takes its global setup as a default export.
export default async function openShop(): Promise<void> {
  await buildIfStale(root, { say: () => {}, onStart: () => {} });
  await startTestDatabase();
  const services: Service[] = [];
  globalThis.shanhuoServices = services;
  try {
    tellSpecs(await startAll(services));
  } catch (error) {
    for (const service of services) await service.end();
    await globalThis.shanhuoTestCluster?.stop(); // Jest calls no teardown after a setup that failed.
    throw error;
  }
}

async function startAll(services: Service[]): Promise<Shop> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'shanhuo-browser-'));
  const { url: databaseUrl } = await createTestDatabase();
  const [apiPort, webPort, sandboxPort] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const webUrl = `http://localhost:${webPort}`;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const sandboxOrigin = `http://localhost:${sandboxPort}`;
  const variables = {
    ...COMPILED,
    ...makeTestVariables(),
    ...makeSandboxVariables(sandboxPort, sandboxOrigin),
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDirectory,
    DEMO: 'on',
    HELP_PHONE,
    API_PORT: String(apiPort),
    WEB_PORT: String(webPort),
    API_URL: apiUrl,
    PUBLIC_URL: webUrl,
    // As behind a proxy: each visitor of a journey has an address, and so limits, of their own.
    ADDRESS_HEADER: 'x-visitor-address',
  };
  await lendPictures(dataDirectory);
  await promisify(execFile)(process.execPath, [join(root, PROGRAMS.seed)], {
    env: { PATH: process.env['PATH'], ...variables },
  });
  services.push(await startService('stripe-sandbox', variables, `${sandboxOrigin}/health`));
  services.push(await startService('api', variables, `${apiUrl}/health/ready`));
  services.push(await startService('worker', variables));
  services.push(await startService('web', variables, `${webUrl}/health/ready`));
  const accounts = JSON.parse(readFileSync(join(dataDirectory, 'demo-accounts.json'), 'utf8')) as Shop['accounts'];
  return { webUrl, apiUrl, variables, accounts, sessions: await signInAll(apiUrl, accounts) };
}

declare global {
  var shanhuoServices: Service[] | undefined;
}
