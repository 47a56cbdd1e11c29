import { createHash } from 'node:crypto';
import type { SandboxFile } from '../store/sandbox-file.js';
import { invalidRequest, StripeError } from './stripe-error.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
}

const KEPT_SECONDS = 24 * 3_600;
const LONGEST_KEY = 255;

/** What a call was, so that the same key is not used for another. */
export function fingerprintOf(method: string, path: string, body: string): string {
  return createHash('sha256').update(`${method} ${path}\n`).update(body).digest('base64');
}

/** The first answer to each idempotency key, for a day; kept in the transaction of what it answers. */
export class KeptAnswers {
  private readonly inUse = new Set<string>();

  constructor(private readonly file: SandboxFile) {}

  /** The answer that was kept; throws where the key was used for something else, or is in use at this moment. */
  find(key: string, fingerprint: string, now: number): Answer | undefined {
    if (key.length > LONGEST_KEY) {
      throw invalidRequest(`Idempotency keys may be up to ${LONGEST_KEY} characters long.`);
    }
    if (this.inUse.has(key)) {
      throw new StripeError(409, {
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
        message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      });
    }
    const row = this.file.first('select * from answers where key = ? and created > ?', key, now - KEPT_SECONDS);
    if (row === undefined) return undefined;
    if (row['fingerprint'] !== fingerprint) {
      throw new StripeError(400, {
        type: 'idempotency_error',
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    }
    return { status: Number(row['status']), body: String(row['body']), requestId: String(row['request_id']) };
  }

  keep(key: string, fingerprint: string, answer: Answer, now: number): void {
    this.file.run(
      'insert or replace into answers (key, fingerprint, status, body, request_id, created) values (?, ?, ?, ?, ?, ?)',
      key,
      fingerprint,
      answer.status,
      answer.body,
      answer.requestId,
      now,
    );
  }

  /** Only one of several calls with a key is under way; a kill of the process frees it, for then nothing is. */
  async whileInUse<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    this.inUse.add(key);
    try {
      return await work();
    } finally {
      this.inUse.delete(key);
    }
  }

  forgetOld(now: number): void {
    this.file.run('delete from answers where created <= ?', now - KEPT_SECONDS);
  }
}
