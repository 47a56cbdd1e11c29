import type { LoadGenerator } from '../load/load-generator.ts';
import type { LoadResult } from '../load/messages.ts';
import type { RunningService } from '../world/service.ts';
import { clusterCpuMilliseconds, cpuMilliseconds, residentMiB } from './processes.ts';

const LOOK_EVERY_MILLISECONDS = 250;

export interface Round extends LoadResult {
  readonly rps: number;
  /** Processor time a request costs, in milliseconds: in the services under load, and in PostgreSQL. */
  readonly serviceCpuMs: number;
  readonly pgCpuMs: number;
  /** Most memory the first of the services held. */
  readonly rssMiB: number;
  /** Share of one processor the load itself took: near 1, it would be what is measured. */
  readonly generatorLoad: number;
}

export interface Bench {
  readonly generator: LoadGenerator;
  readonly clusterPid: number;
}

/** One round of load on one list of requests. */
export async function measureRound(
  { generator, clusterPid }: Bench,
  load: { readonly name: string; readonly services: readonly RunningService[] },
  seconds: number,
): Promise<Round> {
  const pids = load.services.map(({ pid }) => pid);
  const serviceCpu = (): number => pids.reduce((sum, pid) => sum + cpuMilliseconds(pid), 0);
  let rssMiB = 0;
  const look = setInterval(() => (rssMiB = Math.max(rssMiB, residentMiB(pids[0]!))), LOOK_EVERY_MILLISECONDS);
  const before = { service: serviceCpu(), pg: clusterCpuMilliseconds(clusterPid) };
  try {
    const result = await generator.run(load.name, seconds);
    return {
      ...result,
      rps: result.requests / result.seconds,
      serviceCpuMs: (serviceCpu() - before.service) / result.requests,
      pgCpuMs: (clusterCpuMilliseconds(clusterPid) - before.pg) / result.requests,
      rssMiB,
      generatorLoad: result.cpuMilliseconds / 1_000 / result.seconds,
    };
  } finally {
    clearInterval(look);
  }
}

/** The middle of what an odd number of rounds measured. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
