import { setTimeout as pause } from 'node:timers/promises';
import { residentMiB } from '../measure/processes.ts';
import type { World } from '../world/open-world.ts';
import type { RunningService } from '../world/service.ts';
import { startApi } from '../world/services.ts';
import { codeOf, COOPERATIVES, fillSales, tokenOf } from './fill-sales.ts';

const FEW_LINES = 100_000;
const MANY_LINES = 10_000_000;
const ROUNDS = 3;
/** The same thirty days however much there is of them, and of everything before. */
const MONTH = { kind: 'RANGE', from: '2026-10-01', to: '2026-10-30' };
const YEAR = { kind: 'RANGE', from: '2025-11-01', to: '2026-10-31' };

/** Milliseconds of one answer over HTTP, alone; memory of the API while all of the largest cooperative is written to a file. */
export interface DashboardFigures {
  readonly p95At100k: number;
  readonly p95At10M: number;
  readonly growth: number;
  readonly p95OfYearAt10M: number;
  /** More than before the file was asked for. */
  readonly exportRssMiB: number;
  readonly exportRowsPerS: number;
}

const VARIABLES = `$scope: SalesScopeInput!, $period: SalesPeriodInput!`;
const FIGURES = `gross { amount } refunds { amount } net { amount } freight { amount } orders quantity`;
const MORE = `buyers average { amount } promisesDue promisesKept onTimeShare`;
const DASHBOARD = `query (${VARIABLES}) { dashboard(scope: $scope, period: $period) { name period { from to words }
  ${FIGURES} ${MORE} before { from to ${FIGURES} ${MORE} } lastYear { from to ${FIGURES} ${MORE} }
  days { day gross { amount } refunds { amount } net { amount } orders } stock { productCode variantLabel daysLeft } } }`;
const CUT = `query (${VARIABLES}, $by: SalesCut!) { salesCut(scope: $scope, period: $period, by: $by) {
  nodes { key name ${FIGURES} } pageInfo { hasNextPage endCursor } totalCount net { amount } } }`;
const LINES = `query (${VARIABLES}, $kind: SaleKind) { saleLines(scope: $scope, period: $period, kind: $kind) {
  nodes { day kind sellerOrderCode productTitle sellerName amount { amount } runningTotal { amount } }
  pageInfo { hasNextPage endCursor } sum { amount } } }`;

const KINDS: readonly (readonly [name: string, query: string, more: object])[] = [
  ['dashboard', DASHBOARD, {}],
  ...['VILLAGE', 'HOUSEHOLD', 'PRODUCT', 'CATEGORY', 'PROVINCE'].map((by) => [`by ${by}`, CUT, { by }] as const),
  ['lines', LINES, { kind: 'SALE' }],
];

/** Fills the facts twice, little and much, and measures the same fixed periods on both. */
export async function measureDashboard(world: World, say: (sentence: string) => void): Promise<DashboardFigures> {
  say('dashboard: 100,000 lines …');
  const url = world.environment['DATABASE_URL'] ?? '';
  await fillSales(world.client, url, FEW_LINES, say);
  const api = await startApi(world);
  try {
    const few = await askAll(api, MONTH, say);
    say('dashboard: 10,000,000 lines …');
    await fillSales(world.client, url, MANY_LINES, say);
    const many = await askAll(api, MONTH, say);
    const year = await askAll(api, YEAR, say);
    const file = await exportAll(api);
    return {
      p95At100k: few,
      p95At10M: many,
      growth: many / few,
      p95OfYearAt10M: year,
      exportRssMiB: file.rssMiB,
      exportRowsPerS: file.rowsPerS,
    };
  } finally {
    await api.end();
  }
}

/** Each kind for each cooperative, one after another; the 95th of a hundred over all of them. */
async function askAll(api: RunningService, period: object, say: (sentence: string) => void): Promise<number> {
  const took = new Map(KINDS.map(([name]) => [name, [] as number[]]));
  for (let turn = -1; turn < ROUNDS; turn++) {
    for (let cooperative = 0; cooperative < COOPERATIVES; cooperative++) {
      for (const [name, query, more] of KINDS) {
        const since = performance.now();
        await ask(api.port, cooperative, query, { period, ...more });
        // The first turn opens connections, compiles and fills caches, as a working day does.
        if (turn >= 0) took.get(name)?.push(performance.now() - since);
      }
    }
  }
  for (const [name, times] of took) say(`  ${name.padEnd(14)} p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms`);
  return at([...took.values()].flat(), 0.95);
}

function at(times: readonly number[], share: number): number {
  return Number((times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1));
}

async function ask(port: number, cooperative: number, query: string, variables: object): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(cooperative)}` },
    body: JSON.stringify({ query, variables: { scope: { cooperativeCode: codeOf(cooperative) }, ...variables } }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown };
  if (errors !== undefined || Object.values(data ?? {}).some((value) => value === null)) {
    throw new Error(`no dashboard: ${text.slice(0, 500)}`);
  }
}

/** A million lines and more as a workbook, read as fast as it comes. */
async function exportAll(api: RunningService): Promise<{ rssMiB: number; rowsPerS: number }> {
  const query = { cooperative: codeOf(0), from: '2024-11-23', to: '2026-11-22' };
  const url = (format: string): string =>
    `http://127.0.0.1:${api.port}/exports/sales?${new URLSearchParams({ ...query, format })}`;
  const headers = { authorization: `Bearer ${tokenOf(0)}` };
  await pause(2_000);
  const before = residentMiB(api.pid);
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, residentMiB(api.pid))), 100);
  const since = performance.now();
  const rows = await read(await fetch(url('csv'), { headers }));
  const seconds = (performance.now() - since) / 1_000;
  await read(await fetch(url('xlsx'), { headers }));
  clearInterval(watching);
  return { rssMiB: most - before, rowsPerS: Math.round(rows / seconds) };
}

/** Reads to the end and keeps nothing; returns how many lines ended. */
async function read(response: Response): Promise<number> {
  if (!response.ok) throw new Error(`no file: ${response.status}`);
  let lines = 0;
  for await (const piece of response.body ?? []) for (const byte of piece as Uint8Array) if (byte === 10) lines++;
  return lines;
}
