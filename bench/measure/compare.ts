import type { RunningService } from '../world/service.ts';
import { measureRound, median, type Bench, type Round } from './round.ts';

export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

export interface Contestant {
  /** Of the prepared load. */
  readonly name: string;
  readonly services: readonly RunningService[];
}

/** What one contestant showed: each figure the median of its rounds. */
export type Showing = Pick<
  Round,
  'rps' | 'p50' | 'p95' | 'p99' | 'serviceCpuMs' | 'pgCpuMs' | 'rssMiB' | 'generatorLoad'
> & { readonly bytesPerAnswer: number };

/** Measures contestants in turn, round by round, so that a busy minute of the machine is a busy minute for all. */
export async function compare(bench: Bench, contestants: readonly Contestant[], effort: Effort): Promise<Showing[]> {
  for (const contestant of contestants) await measureRound(bench, contestant, effort.warmUpSeconds);
  const rounds = contestants.map((): Round[] => []);
  for (let round = 0; round < effort.rounds; round++) {
    for (const [i, contestant] of contestants.entries()) {
      rounds[i]!.push(await measureRound(bench, contestant, effort.seconds));
    }
  }
  return rounds.map(summarise);
}

function summarise(rounds: readonly Round[]): Showing {
  const of = (figure: (round: Round) => number): number => median(rounds.map(figure));
  return {
    rps: of(({ rps }) => rps),
    p50: of(({ p50 }) => p50),
    p95: of(({ p95 }) => p95),
    p99: of(({ p99 }) => p99),
    serviceCpuMs: of(({ serviceCpuMs }) => serviceCpuMs),
    pgCpuMs: of(({ pgCpuMs }) => pgCpuMs),
    generatorLoad: of(({ generatorLoad }) => generatorLoad),
    bytesPerAnswer: of(({ bytes, requests }) => bytes / requests),
    rssMiB: Math.max(...rounds.map(({ rssMiB }) => rssMiB)),
  };
}
