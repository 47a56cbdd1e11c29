import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../../scripts/launcher/free-port.ts';
import { EVENTS_OF_THE_SHOP } from '../../scripts/launcher/payment-sandbox.ts';
import { SERVICE_OPTIONS } from '../../scripts/launcher/service-options.ts';
import { makeSandboxVariables } from '../../test/support/test-variables.ts';
import type { World } from '../world/open-world.ts';
import { startService, type RunningService } from '../world/service.ts';

const root = join(import.meta.dirname, '../..');
const WORKER_START_MILLISECONDS = 3_000;

/** All the processes a purchase passes through. */
export interface Till {
  readonly api: RunningService;
  readonly worker: RunningService;
  readonly sandbox: RunningService;
  readonly apiUrl: string;
  readonly sandboxUrl: string;
  readonly webhookSecret: string;
}

/** API, worker and the Stripe sandbox, one process each, as the launcher starts them. */
export async function openTill(world: World): Promise<Till> {
  const [apiPort, sandboxPort] = [await findFreePort(), await findFreePort()];
  const [apiUrl, sandboxUrl] = [`http://127.0.0.1:${apiPort}`, `http://127.0.0.1:${sandboxPort}`];
  const sandboxVariables = makeSandboxVariables(sandboxPort, sandboxUrl);
  const environment = {
    ...world.environment,
    ...sandboxVariables,
    STRIPE_SANDBOX_EVENTS: EVENTS_OF_THE_SHOP.join(','),
    // Outside a demo nobody takes texts yet, and jobs that fail would be measured.
    DEMO: 'on',
    API_PORT: String(apiPort),
  };
  const start = async (name: string, script: string, port: number, ready: string): Promise<RunningService> => {
    const service = await startService({
      ...{ name, port, environment, folder: world.folder },
      command: [...SERVICE_OPTIONS, join(root, script)],
      answers: async () => (await fetch(ready)).ok,
    });
    world.atEnd(() => service.end());
    return service;
  };
  const sandbox = await start(
    ...(['sandbox', 'dist/apps/stripe-sandbox/src/main.js', sandboxPort, `${sandboxUrl}/health`] as const),
  );
  const api = await start('till-api', 'dist/apps/api/src/main.js', apiPort, `${apiUrl}/health/ready`);
  const worker = await start('worker', 'dist/apps/worker/src/main.js', apiPort, `${apiUrl}/health/ready`);
  await pause(WORKER_START_MILLISECONDS); // It answers nobody: we can only wait until it works.
  return {
    api,
    worker,
    sandbox,
    apiUrl,
    sandboxUrl,
    webhookSecret: sandboxVariables['STRIPE_SANDBOX_WEBHOOK_SECRET'] ?? '',
  };
}
