import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './refusal.ts';
import type { Service } from './service.ts';

const PATIENCE_MILLISECONDS = 120_000;
const PAUSE_MILLISECONDS = 40;
const ANSWER_MILLISECONDS = 5_000;

/** Resolves when a service says that it is ready; refuses the start when it will not be. */
export async function awaitReady(service: Service, url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await saysReady(url))) {
    if (service.hasFailed) throw new Refusal(`${service.name} does not start: see the end of its log above.`);
    if (Date.now() > deadline) throw new Refusal(`${service.name} was not ready within two minutes.`);
    await pause(PAUSE_MILLISECONDS);
  }
}

async function saysReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
