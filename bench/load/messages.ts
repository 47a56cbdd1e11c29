/** What the measuring process tells the one that makes load. */
export type LoadCommand =
  | {
      readonly kind: 'prepare';
      readonly name: string;
      readonly port: number;
      readonly requests: readonly LoadRequest[];
    }
  | { readonly kind: 'run'; readonly name: string; readonly connections: number; readonly seconds: number };

export interface LoadRequest {
  readonly path: string;
  /** Posted as JSON; without one the path is fetched. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How every correct answer begins. */
  readonly startsWith: string;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Answers with another status or another beginning than expected. */
  readonly wrong: number;
  readonly firstWrong: string | undefined;
  readonly bytes: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly cpuMilliseconds: number;
}
