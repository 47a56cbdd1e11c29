import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JobQueue } from '@shanhuo/database';
import { startSandbox, type Sandbox } from '../../apps/stripe-sandbox/src/sandbox.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { findFreePort } from '../../scripts/launcher/free-port.js';
import { TestApi } from './test-api.js';

/** The keys of a spec's own sandbox; worth nothing anywhere else. */
const KEYS = { secretKey: 'sk_test_sandbox_of_a_spec', webhookSecret: 'whsec_of_a_spec_0123456789' };

/** The whole shop on one clock: the API, a worker that works when it is told, and the sandbox that takes the money. */
export class TestShop {
  private constructor(
    readonly api: TestApi,
    readonly worker: INestApplicationContext,
    readonly sandbox: Sandbox,
  ) {}

  static async start(): Promise<TestShop> {
    const [apiPort, sandboxPort] = [await findFreePort(), await findFreePort()];
    const url = `http://127.0.0.1:${sandboxPort}`;
    const api = await TestApi.start({ apiPort, payments: { provider: 'stripe-sandbox', url, ...KEYS } });
    const { clock } = api;
    const sandbox = await startSandbox({
      port: sandboxPort,
      file: ':memory:',
      secretKey: KEYS.secretKey,
      webhook: { url: `${api.url}/webhooks/stripe`, secret: KEYS.webhookSecret },
      clock,
    });
    const worker = await NestFactory.createApplicationContext(
      WorkerModule.forRoot(api.environment, { clock, jobWork: 'when-told' }),
      { logger: false, abortOnError: false },
    );
    return new TestShop(api, worker, sandbox);
  }

  get clock(): TestApi['clock'] {
    return this.api.clock;
  }

  /** Lets webhooks arrive and jobs be done until nothing moves any more. */
  async settle(): Promise<void> {
    do {
      this.sandbox.runDue();
      await this.sandbox.settled();
    } while ((await this.worker.get(JobQueue).workOffWaiting()) > 0);
  }

  /** Runs timed jobs by their names, as their minute had come, and what they lead to. */
  async runTimed(...names: string[]): Promise<void> {
    for (const name of names) await this.worker.get(JobQueue).runTimed(name);
    await this.settle();
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.sandbox.stop();
    await this.api.close();
  }
}
