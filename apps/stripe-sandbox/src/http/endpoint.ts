import type { z } from 'zod';
import type { Cause } from '../event/event-log.js';
import { readParameters } from './parameters.js';

/** One call as an endpoint sees it. */
export interface Call extends Cause {
  /** The pieces of the address that stand for something. */
  readonly path: Readonly<Record<string, string>>;
}

/** An answer that is no plain 200, although what was done stays done: a declined card. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: object,
  ) {}
}

export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** With `:name` for a piece that stands for something. */
  readonly path: string;
  /** Reads the parameters, or throws before anything was done; what it returns does the work, without waiting. */
  readonly prepare: (form: unknown) => (call: Call) => object;
}

/** An endpoint of Stripe's: its address, its parameters, its work. */
export function endpoint<Schema extends z.ZodType>(
  method: Endpoint['method'],
  path: string,
  parameters: Schema,
  execute: (wish: z.output<Schema>, call: Call) => object,
): Endpoint {
  return {
    method,
    path,
    prepare: (form) => {
      const wish = readParameters(parameters, form);
      return (call) => execute(wish, call);
    },
  };
}
