import { availableParallelism, cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import * as make from '../requests/requests.ts';
import { searchWords } from '../requests/search-words.ts';
import { walkShop } from '../requests/walk-shop.ts';
import { measureCheckout } from '../checkout/measure-checkout.ts';
import { measureWebhook } from '../checkout/measure-webhook.ts';
import { openTill } from '../checkout/till.ts';
import type { Results } from '../report/results.ts';
import { round, roundAll } from '../report/round-figures.ts';
import { loadBuilt } from '../world/load-built.ts';
import type { World } from '../world/open-world.ts';
import { startApi, startLimit, startWeb } from '../world/services.ts';
import type { RunningService } from '../world/service.ts';
import { compare, type Effort } from './compare.ts';
import { measureKind, type Measured } from './measure-kind.ts';
import { residentMiB } from './processes.ts';
import { median } from './round.ts';
import { countAll } from './statement-counts.ts';
import { weighPages } from './web-pages.ts';

const SETTLE_MILLISECONDS = 2_000;

/** Everything, one after the other, on one API process. */
export async function measureAll(world: World, effort: Effort, say: (sentence: string) => void): Promise<Results> {
  say('Cold starts …');
  const { api, coldStartMs } = await startColdly(world, effort.rounds);
  await pause(SETTLE_MILLISECONDS);
  const rssIdleMiB = residentMiB(api.pid);

  const { chinaDayOf } = await loadBuilt('kernel');
  const limit = await startLimit(world, chinaDayOf(new Date()));
  world.atEnd(() => limit.end());
  const pages = await walkShop(api.port, world.client);
  const words = await searchWords(world.client);
  say(`${pages.length} pages, ${words.length} searches. Statements …`);
  const sql = await countAll(world.client, api.port, pages, words);

  const measure = (kind: Measured['kind'], limits: Measured['limits'], requests: Measured['requests']) => {
    say(`${kind} …`);
    return measureKind(world, { kind, limits, requests, api, limit }, effort, sql[kind]);
  };
  const list = await measure('list', make.listLimits(pages), make.listRequests(pages));
  const product = await measure('product', make.productLimits(pages), make.productRequests(pages));
  const search = await measure('search', make.searchLimits(words), make.searchRequests(words));

  say('list page …');
  const web = await startWeb(world, api.port);
  world.atEnd(() => web.end());
  await world.generator.prepare('page.graphql', api.port, make.listPageRequests(pages));
  await world.generator.prepare('page', web.port, make.webPageRequests(pages));
  const [graphql, page] = await compare(
    world,
    [
      { name: 'page.graphql', services: [api] },
      { name: 'page', services: [web, api] },
    ],
    effort,
  );
  const weights = await weighPages(web.port, world.client);

  say('checkout …');
  const till = await openTill(world);
  const checkout = await measureCheckout(world, till, effort.seconds * effort.rounds);
  say('webhooks …');
  const webhook = await measureWebhook(world, till, effort.seconds);
  return {
    measuredAt: new Date().toISOString(),
    machine: { processors: availableParallelism(), model: cpus()[0]?.model ?? '', node: process.version },
    list: list.comparison,
    product: product.comparison,
    search: search.comparison,
    memory: {
      rssIdleMiB: round(rssIdleMiB),
      rssLoadMiB: round(Math.max(list.rssMiB, product.rssMiB, search.rssMiB, graphql!.rssMiB)),
    },
    coldStartMs: round(coldStartMs),
    page: {
      rps: round(page!.rps),
      ratioToGraphql: round(page!.rps / graphql!.rps),
      cpuMs: round(page!.serviceCpuMs),
    },
    checkout: roundAll(checkout),
    webhook: roundAll(webhook),
    web: weights,
    witness: { list: list.witness, product: product.witness, search: search.witness },
    sqlByRows: sql.byRows,
  };
}

/** Starts the API some times and keeps the last one running. */
async function startColdly(world: World, times: number): Promise<{ api: RunningService; coldStartMs: number }> {
  const starts: number[] = [];
  for (;;) {
    const api = await startApi(world);
    starts.push(api.startMilliseconds);
    if (starts.length === times) {
      world.atEnd(() => api.end());
      return { api, coldStartMs: median(starts) };
    }
    await api.end();
  }
}
