import type { CheckoutFigures } from '../checkout/measure-checkout.ts';
import type { Comparison, Results } from './results.ts';
import { judge, meets } from './verdicts.ts';

/** The figures, and beside each gate and aim whether it is met. */
export function printTable(results: Results): void {
  const { list, product, search, memory, page, witness } = results;
  print([
    ['', 'rps', 'limit', 'ratio', 'p50 ms', 'p95 ms', 'p99 ms', 'SQL', 'API CPU ms', 'PG CPU ms'],
    ...Object.entries({ list, product, search }).map(([name, figures]) => [name, ...columns(figures)]),
  ]);
  print([
    ['limit of', 'CPU ms', 'PG CPU ms', 'bytes', 'API bytes', 'load, of a CPU'],
    ...Object.entries(witness).map(([name, { limitCpuMs, limitPgCpuMs, limitBytes, bytes, generatorLoad }]) => [
      ...[name, limitCpuMs, limitPgCpuMs, limitBytes, bytes, generatorLoad].map(String),
    ]),
  ]);
  print([
    ['memory idle', `${memory.rssIdleMiB} MiB`],
    ['memory under load', `${memory.rssLoadMiB} MiB`],
    ['cold start', `${results.coldStartMs} ms`],
    ...(results.photo === undefined
      ? []
      : [['photo to three widths', `${results.photo.ms} ms`, `${results.photo.rssMiB} MiB`]]),
    ['list page', `${page.rps} rps`, `${page.ratioToGraphql} of its GraphQL`, `${page.cpuMs} ms CPU of web and API`],
  ]);
  print([
    [
      'checkout',
      'orders/s',
      'SQL',
      '+ sessions',
      '+ jobs',
      'API ms',
      'worker ms',
      'PG ms',
      'sandbox ms',
      'buyers ms',
      'p95 ms',
    ],
    ['', ...checkoutColumns(results.checkout)],
    ['webhooks, 200/s', `p50 ${results.webhook.p50At200PerS} ms`, `p99 ${results.webhook.p99At200PerS} ms`],
  ]);
  print([
    ['', 'figure', 'gate', '', 'aim', ''],
    ...judge(results).map((verdict) => [
      ...[verdict.what, String(verdict.value)],
      ...[String(verdict.gate), meets(verdict, verdict.gate) ? 'met' : 'MISSED'],
      ...[String(verdict.aim), meets(verdict, verdict.aim) ? 'met' : 'missed'],
    ]),
  ]);
}

function columns({ rps, limitRps, ratio, p50, p95, p99, sql, apiCpuMs, pgCpuMs }: Comparison): string[] {
  return [rps, limitRps, ratio, p50, p95, p99, sql, apiCpuMs, pgCpuMs].map(String);
}

function checkoutColumns(figures: CheckoutFigures): string[] {
  const { ordersPerS, sql, sqlOfSessions, sqlOfJobs, apiCpuMs, workerCpuMs, pgCpuMs } = figures;
  const { sandboxCpuMs, buyersCpuMs, p95 } = figures;
  const cpu = [apiCpuMs, workerCpuMs, pgCpuMs, sandboxCpuMs, buyersCpuMs];
  return [ordersPerS, sql, sqlOfSessions, sqlOfJobs, ...cpu, p95].map(String);
}

/** The first column to the left, figures to the right. */
function print(rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>((most, row) => {
    row.forEach((cell, i) => (most[i] = Math.max(most[i] ?? 0, cell.length)));
    return most;
  }, []);
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  console.log(`\n${rows.map((row) => line(row).trimEnd()).join('\n')}`);
}
