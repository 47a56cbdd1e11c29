import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { awaitReady } from './await-ready.ts';
import type { EmbeddedDatabase } from './embedded-database.ts';
import type { PaymentSandbox } from './payment-sandbox.ts';
import { Refusal } from './refusal.ts';
import type { Run } from './run.ts';
import type { Service } from './service.ts';

export interface HistoryPlan {
  readonly days: number;
  readonly sandbox: PaymentSandbox;
  readonly startSandbox: () => Service;
  /** The program, and what it is told beside its days. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Lets a demo shop that was just filled live through its last days. The sandbox takes the money from empty books and goes
 * on running; the API is not there yet, and the program hears the sandbox in its place.
 */
export async function makeDemoHistory(
  run: Run,
  embedded: EmbeddedDatabase,
  { days, sandbox, startSandbox, script, env }: HistoryPlan,
  say: (sentence: string) => void,
): Promise<Service> {
  say(
    `Letting the demo shop live through its last ${days} days, which takes a minute or two (DEMO_DAYS=0 leaves it out) …`,
  );
  // Of a history that was cut short, or of a database that is gone.
  for (const end of ['', '-wal', '-shm'])
    rmSync(join(run.dataDirectory, `stripe-sandbox.sqlite${end}`), { force: true });
  await embedded.beforeHistory.keep();
  const service = startSandbox();
  await awaitReady(service, `${sandbox.url}/health`);
  try {
    await run.runProgram('history', script, { ...env, DEMO_DAYS: String(days) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(...error.sentences, 'DEMO_DAYS=0 starts the demo shop without a history.');
  }
  return service;
}
