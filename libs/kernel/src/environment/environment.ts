import type { SealingKey } from './variables.js';

/** `production` hides explorer and schema; the others show them. */
export type NodeEnvironment = 'development' | 'test' | 'production';

/** The two keys of one account: who calls, and who signs what comes back. */
export interface StripeKeys {
  readonly secretKey: string;
  readonly webhookSecret: string;
}

/** Who takes the money: Stripe itself, or the sandbox that ships with the shop and moves none. Both speak one language. */
export type PaymentsEnvironment =
  | ({ readonly provider: 'stripe' } & StripeKeys)
  | ({
      readonly provider: 'stripe-sandbox';
      /** Where the sandbox answers; an origin without a slash at its end. */
      readonly url: string;
    } & StripeKeys);

/** What every process of the shop reads the same way. */
export interface SharedEnvironment {
  readonly nodeEnvironment: NodeEnvironment;
  /** As given: relative to the directory the process was started in. */
  readonly dataDir: string;
  readonly webPort: number;
  readonly apiPort: number;
  /** Where visitors find the shop; an origin without a slash at its end. */
  readonly publicUrl: string;
  /** Where the web app finds the API; an origin without a slash at its end. */
  readonly apiUrl: string;
  /** Demo accounts and the page of one-time codes; a service must still see the embedded database first. */
  readonly demo: boolean;
  /** The number for whoever wants to speak to somebody, as it is shown; undefined: nobody answers one. */
  readonly helpPhone: string | undefined;
}

/** What the launcher reads: without `database` it starts one of its own. */
export interface LauncherEnvironment extends SharedEnvironment {
  readonly database: { readonly url: string; readonly directUrl: string } | undefined;
  /** Undefined: the sandbox stands in beside the embedded database; beside one of your own nothing takes money. */
  readonly stripe: StripeKeys | undefined;
  /** Undefined: the launcher finds a free one and keeps it. */
  readonly sandboxPort: number | undefined;
  /** Through how many days a new demo shop has lived when it opens; none leaves its order books empty. */
  readonly demoDays: number;
}

/** What the API and the worker read. */
export interface ServiceEnvironment extends SharedEnvironment {
  readonly databaseUrl: string;
  /** Past any connection pooler: for LISTEN, migrations and jobs. */
  readonly databaseDirectUrl: string;
  /** At least one; the first one seals. */
  readonly sealingKeys: readonly SealingKey[];
  readonly blindIndexKey: Buffer;
  readonly authSecret: string;
  /** Shared with the web app: who shows it may name the visitor's address. */
  readonly webSecret: string;
  /** Undefined: nobody takes money, so the shop takes no orders. */
  readonly payments: PaymentsEnvironment | undefined;
}

/** What was read, or every problem at once in sentences that repeat no value. */
export type EnvironmentReading<T> = { readonly environment: T } | { readonly problems: readonly string[] };
