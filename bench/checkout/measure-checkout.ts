import { clusterCpuMilliseconds, cpuMilliseconds } from '../measure/processes.ts';
import type { World } from '../world/open-world.ts';
import { Confirmations } from './confirmations.ts';
import { findAreaCode, packBaskets } from './goods.ts';
import { buy, type Shop } from './purchase.ts';
import { countKinds, resetCounts } from './statement-kinds.ts';
import type { Till } from './till.ts';

export const BUYERS = 20;
const WARM_UP_PURCHASES = 60;
const COUNTED_PURCHASES = 20;
const BASKETS = 200;

/** 2 sellers, 3 lines, add to cart to confirmed, 20 buyers side by side. Milliseconds of processors are per order. */
export interface CheckoutFigures {
  readonly ordersPerS: number;
  /** Statements of one order over API and worker, without sessions, transactions and the job queue, which follow. */
  readonly sql: number;
  readonly sqlOfSessions: number;
  readonly sqlOfJobs: number;
  readonly apiCpuMs: number;
  readonly workerCpuMs: number;
  readonly pgCpuMs: number;
  /** Of the sandbox and of the buyers, who share the machine with the shop. */
  readonly sandboxCpuMs: number;
  readonly buyersCpuMs: number;
  readonly p50: number;
  readonly p95: number;
}

export async function measureCheckout(world: World, till: Till, seconds: number): Promise<CheckoutFigures> {
  const baskets = await packBaskets(world.client, BASKETS);
  const shop: Shop = {
    apiUrl: till.apiUrl,
    webSecret: world.environment['WEB_SECRET'] ?? '',
    areaCode: await findAreaCode(world.client),
    confirmations: new Confirmations(world.client),
  };
  let number = 0;
  const buyNext = (): Promise<number> => buy(shop, baskets[number % BASKETS]!, number++);

  await sideBySide(async () => {
    for (let i = 0; i < WARM_UP_PURCHASES / BUYERS; i++) await buyNext();
  });
  const sql = await countOneByOne(world, buyNext);

  const before = look(world, till);
  const startedAt = performance.now();
  const took: number[] = [];
  await sideBySide(async () => {
    while (performance.now() - startedAt < seconds * 1_000) took.push(await buyNext());
  });
  const elapsed = (performance.now() - startedAt) / 1_000;
  const after = look(world, till);
  const each = (name: keyof typeof before): number => (after[name] - before[name]) / took.length;
  const sorted = took.toSorted((a, b) => a - b);
  return {
    ordersPerS: took.length / elapsed,
    ...sql,
    apiCpuMs: each('api'),
    workerCpuMs: each('worker'),
    pgCpuMs: each('pg'),
    sandboxCpuMs: each('sandbox'),
    buyersCpuMs: each('buyers'),
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  };
}

/** Alone, so that what is counted belongs to these purchases; what the worker does by the minute counts with them. */
async function countOneByOne(
  world: World,
  buyNext: () => Promise<number>,
): Promise<Pick<CheckoutFigures, 'sql' | 'sqlOfSessions' | 'sqlOfJobs'>> {
  await resetCounts(world.client);
  for (let i = 0; i < COUNTED_PURCHASES; i++) await buyNext();
  const { shop, session, jobs } = await countKinds(world.client);
  const perOrder = (count: number): number => count / COUNTED_PURCHASES;
  return { sql: perOrder(shop), sqlOfSessions: perOrder(session), sqlOfJobs: perOrder(jobs) };
}

async function sideBySide(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: BUYERS }, work));
}

function look({ clusterPid }: World, { api, worker, sandbox }: Till) {
  return {
    api: cpuMilliseconds(api.pid),
    worker: cpuMilliseconds(worker.pid),
    sandbox: cpuMilliseconds(sandbox.pid),
    buyers: cpuMilliseconds(process.pid),
    pg: clusterCpuMilliseconds(clusterPid),
  };
}
