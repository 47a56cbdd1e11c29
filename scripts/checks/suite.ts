export interface Suite {
  readonly name: string;
  /** Arguments for Node. */
  readonly command: readonly string[];
  /** From the root of the repository; the root itself where it is absent. */
  readonly folder?: string;
  /** `check` counts as one; `jest` as many as Jest reports, skipped ones as failed. */
  readonly counts: 'check' | 'jest';
  /** Both cores: for what has work for both of them all the time, or measures time. */
  readonly alone?: boolean;
}

export interface Result {
  readonly suite: Suite;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
}
