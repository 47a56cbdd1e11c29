import type { PageWeight } from '../measure/web-pages.ts';
import type { Results } from './results.ts';
import { round } from './round-figures.ts';

/** A figure beside what must hold and what is wanted. */
export interface Verdict {
  readonly what: string;
  readonly value: number;
  readonly gate: number;
  readonly aim: number;
  readonly better: 'higher' | 'lower';
}

const KILOBYTE = 1_024;

/** Gates and aims of the benchmarks; those of pages are the budgets of the web shop. */
export function judge(results: Results): Verdict[] {
  const { list, product, search, memory, page, sqlByRows } = results;
  const higher = (what: string, value: number, gate: number, aim: number): Verdict => ({
    ...{ what, gate: round(gate), aim: round(aim), better: 'higher' },
    value: round(value),
  });
  const lower = (what: string, value: number, gate: number, aim = gate): Verdict => ({
    ...{ what, value: round(value), gate, aim, better: 'lower' },
  });
  return [
    higher('list, ratio to limit', list.ratio, 0.25, 0.55),
    higher('product, ratio to limit', product.ratio, 0.25, 0.55),
    higher('search, rate to list rate', search.rps / list.rps, 0.5, 1),
    higher('list page, ratio to GraphQL', page.ratioToGraphql, 0, 0.4),
    lower('list, statements', list.sql, 3, 1),
    lower('list of 96, more statements', sqlByRows[96] - sqlByRows[24], 0),
    lower('product, statements', product.sql, 5, 2),
    lower('checkout, statements', results.checkout.sql, 60, 25),
    higher('checkout, orders a second', results.checkout.ordersPerS, 40, 300),
    ...judgeDashboard(results.dashboard, lower),
    ...(results.search1M === undefined
      ? []
      : [lower('search, 1,000,000 products to 10,000', results.search1M.p95Ratio, 2, 1.2)]),
    lower('memory under load, MiB', memory.rssLoadMiB, 400, 250),
    lower('cold start, ms', results.coldStartMs, 2_500, 1_000),
    ...Object.entries(results.web).flatMap(([name, weight]) => judgePage(name, weight)),
  ];
}

function judgeDashboard(
  figures: Results['dashboard'],
  lower: (what: string, value: number, gate: number, aim: number) => Verdict,
): Verdict[] {
  if (figures === undefined) return [];
  return [
    lower('dashboard of 10,000,000 lines, p95 ms', figures.p95At10M, 300, 100),
    lower('dashboard, growth from 100,000 lines', figures.growth, 2, 1.2),
  ];
}

function judgePage(name: string, { htmlCssBytes, jsBytes, requests }: PageWeight): Verdict[] {
  const budget = (what: string, value: number, most: number): Verdict => ({
    ...{ what: `${name}: ${what}`, value, gate: most, aim: most, better: 'lower' },
  });
  return [
    budget('HTML + CSS, bytes', htmlCssBytes, 14 * KILOBYTE),
    budget('JavaScript, bytes', jsBytes, 35 * KILOBYTE),
    budget('requests', requests, 3),
  ];
}

export function meets({ value, better }: Verdict, bound: number): boolean {
  return better === 'higher' ? value >= bound : value <= bound;
}
