import type { CheckoutFigures } from '../checkout/measure-checkout.ts';
import type { WebhookFigures } from '../checkout/measure-webhook.ts';
import type { DashboardFigures } from '../dashboard/measure-dashboard.ts';
import type { SearchFigures } from '../search/measure-search.ts';
import type { PageWeight } from '../measure/web-pages.ts';
import type { PhotoFigures } from '../photo/measure-photo.ts';

/** One kind of answer beside the limit measured in the same minutes. Milliseconds are per request. */
export interface Comparison {
  readonly rps: number;
  readonly limitRps: number;
  readonly ratio: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Statements a request runs. */
  readonly sql: number;
  readonly apiCpuMs: number;
  readonly pgCpuMs: number;
}

/** What bench/results.json holds. */
export interface Results {
  readonly measuredAt: string;
  readonly machine: { readonly processors: number; readonly model: string; readonly node: string };
  readonly list: Comparison;
  readonly product: Comparison;
  readonly search: Comparison;
  readonly memory: { readonly rssIdleMiB: number; readonly rssLoadMiB: number };
  readonly coldStartMs: number;
  readonly page: { readonly rps: number; readonly ratioToGraphql: number; readonly cpuMs: number };
  readonly checkout: CheckoutFigures;
  readonly webhook: WebhookFigures;
  /** Left out of a quick run: it fills ten million lines. */
  readonly dashboard?: DashboardFigures;
  /** Left out of a quick run: it makes a million products. */
  readonly search1M?: SearchFigures;
  /** Left out of a quick run. */
  readonly photo?: PhotoFigures;
  readonly web: Readonly<Record<string, PageWeight>>;
  /** Whether the limit and the load were themselves: processor time of the limit's server and of PostgreSQL for one of its
   * answers, bytes of an answer of both, and the share of one processor the load took at most. */
  readonly witness: Readonly<Record<'list' | 'product' | 'search', Witness>>;
  /** Statements of a list of 24 and of 96 rows. */
  readonly sqlByRows: { readonly 24: number; readonly 96: number };
}

export interface Witness {
  readonly limitCpuMs: number;
  readonly limitPgCpuMs: number;
  readonly limitBytes: number;
  readonly bytes: number;
  readonly generatorLoad: number;
}
