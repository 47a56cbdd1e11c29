import type { LoadRequest } from '../load/messages.ts';
import type { Comparison, Witness } from '../report/results.ts';
import { round } from '../report/round-figures.ts';
import type { World } from '../world/open-world.ts';
import type { RunningService } from '../world/service.ts';
import { compare, type Effort } from './compare.ts';

export interface Measured {
  readonly kind: 'list' | 'product' | 'search';
  readonly limits: readonly LoadRequest[];
  readonly requests: readonly LoadRequest[];
  readonly api: RunningService;
  readonly limit: RunningService;
}

/** The API beside the limit, in turn. */
export async function measureKind(
  world: World,
  { kind, limits, requests, api, limit }: Measured,
  effort: Effort,
  sql: number,
): Promise<{ comparison: Comparison; witness: Witness; rssMiB: number }> {
  await world.generator.prepare(`${kind}.limit`, limit.port, limits);
  await world.generator.prepare(kind, api.port, requests);
  const [most, own] = await compare(
    world,
    [
      { name: `${kind}.limit`, services: [limit] },
      { name: kind, services: [api] },
    ],
    effort,
  );
  if (most === undefined || own === undefined) throw new Error('two contestants have two showings');
  return {
    comparison: {
      rps: round(own.rps),
      limitRps: round(most.rps),
      ratio: round(own.rps / most.rps),
      p50: round(own.p50),
      p95: round(own.p95),
      p99: round(own.p99),
      sql,
      apiCpuMs: round(own.serviceCpuMs),
      pgCpuMs: round(own.pgCpuMs),
    },
    witness: {
      limitCpuMs: round(most.serviceCpuMs),
      limitPgCpuMs: round(most.pgCpuMs),
      limitBytes: round(most.bytesPerAnswer),
      bytes: round(own.bytesPerAnswer),
      generatorLoad: round(Math.max(most.generatorLoad, own.generatorLoad)),
    },
    rssMiB: own.rssMiB,
  };
}
