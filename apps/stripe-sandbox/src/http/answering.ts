import { setTimeout as pause } from 'node:timers/promises';
import type { RequestFault } from '../fault/fault.rules.js';
import type { SandboxFile } from '../store/sandbox-file.js';
import { Reply, type Call, type Endpoint } from './endpoint.js';
import type { Answer, KeptAnswers } from './kept-answers.js';
import { StripeError } from './stripe-error.js';

export interface Asked {
  readonly endpoint: Endpoint;
  readonly form: unknown;
  readonly call: Call & { readonly requestId: string };
  /** Undefined where nothing is to be kept. */
  readonly fingerprint: string | undefined;
  readonly fault: RequestFault | undefined;
}

/** Undefined: the connection breaks instead. */
export type Outcome = { readonly answer: Answer; readonly isReplayed: boolean } | undefined;

const SERVER_ERROR = { type: 'api_error', message: 'An unknown error occurred (by the fault script).' } as const;
const RATE_LIMIT = {
  type: 'invalid_request_error',
  code: 'rate_limit',
  message: 'Request rate limit exceeded (by the fault script).',
} as const;

/** From a call that was understood to its answer, with everything that may go wrong in between. */
export class Answering {
  constructor(
    private readonly file: SandboxFile,
    private readonly kept: KeptAnswers,
    private readonly now: () => number,
  ) {}

  async answer(asked: Asked): Promise<Outcome> {
    const { fault } = asked;
    if (fault?.kind === 'timeout-before-commit' || fault?.kind === 'rate-limit' || fault?.kind === 'error-before') {
      await wait(fault);
      if (fault.kind === 'timeout-before-commit') return undefined;
      throw fault.kind === 'rate-limit' ? new StripeError(429, RATE_LIMIT) : new StripeError(500, SERVER_ERROR);
    }
    const outcome = await this.answerOnce(asked);
    return fault?.kind === 'timeout-after-commit' ? undefined : outcome;
  }

  private async answerOnce(asked: Asked): Promise<Outcome> {
    const { fingerprint, call, fault } = asked;
    const key = call.idempotencyKey;
    if (key === null || fingerprint === undefined) return { answer: await this.execute(asked), isReplayed: false };
    const known = this.kept.find(key, fingerprint, this.now());
    if (known === undefined) {
      return { answer: await this.kept.whileInUse(key, () => this.execute(asked)), isReplayed: false };
    }
    await wait(fault);
    return { answer: known, isReplayed: true };
  }

  private async execute(asked: Asked): Promise<Answer> {
    // What is wrong with the request itself is never kept: a corrected one may use the same key.
    const work = asked.endpoint.prepare(asked.form);
    await wait(asked.fault);
    // What is only read needs no transaction: nobody else writes while it is read.
    if (asked.endpoint.method === 'GET') return this.keep(asked, this.work(asked, work));
    try {
      return this.file.inTransaction(() => this.keep(asked, this.work(asked, work)));
    } catch (error) {
      if (!(error instanceof StripeError)) throw error;
      return this.keep(asked, new Reply(error.status, { error: error.body }));
    }
  }

  private work({ call, fault }: Asked, work: (call: Call) => object): Reply {
    if (fault?.kind === 'error') return new Reply(500, { error: SERVER_ERROR });
    const done = work(call);
    if (fault?.kind === 'error-after-commit') return new Reply(500, { error: SERVER_ERROR });
    return done instanceof Reply ? done : new Reply(200, done);
  }

  private keep({ call, fingerprint }: Asked, reply: Reply): Answer {
    const answer = { status: reply.status, body: JSON.stringify(reply.body), requestId: call.requestId };
    if (call.idempotencyKey !== null && fingerprint !== undefined) {
      this.kept.keep(call.idempotencyKey, fingerprint, answer, this.now());
    }
    return answer;
  }
}

async function wait(fault: RequestFault | undefined): Promise<void> {
  if (fault !== undefined && fault.ms > 0) await pause(fault.ms);
}
