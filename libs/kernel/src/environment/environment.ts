import type { SealingKey } from './variables.js';

/** `production` hides explorer and schema; the others show them. */
export type NodeEnvironment = 'development' | 'test' | 'production';

/** A real account; absent, the sandbox stands in. */
export interface StripeKeys {
  readonly secretKey: string;
  readonly webhookSecret: string;
}

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
  /** Undefined: the sandbox that ships with the shop stands in for Stripe. */
  readonly stripe: StripeKeys | undefined;
  /** Demo accounts and the page of one-time codes; a service must still see the embedded database first. */
  readonly demo: boolean;
}

/** What the launcher reads: without `database` it starts one of its own. */
export interface LauncherEnvironment extends SharedEnvironment {
  readonly database: { readonly url: string; readonly directUrl: string } | undefined;
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
}

/** What was read, or every problem at once in sentences that repeat no value. */
export type EnvironmentReading<T> = { readonly environment: T } | { readonly problems: readonly string[] };
