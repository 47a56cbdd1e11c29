import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, Failure } from '@shanhuo/kernel';
import { statement } from '../statements/statement.js';
import { runIn, type Transaction } from '../transaction/database.js';

/** The key was used before with other input. Nothing was done. */
export class IdempotencyKeyReused extends Failure {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
}

/** A call that may come twice: `key` is made by the caller and unique within `scope`; `input` is what was asked. */
export interface IdempotentCall {
  readonly scope: string;
  readonly key: string;
  readonly input: object;
}

/** Waits for whoever writes the same key at this moment, and writes nothing where that one commits. */
const claimKey = statement(
  'database.claim_idempotency_key',
  `insert into database.idempotent_answers (scope, key, input_hash, answer, created_at) values ($1, $2, $3, $4, $5)
   on conflict do nothing returning true as "isNew"`,
);

const findAnswer = statement(
  'database.find_idempotent_answer',
  `select input_hash as "inputHash", answer from database.idempotent_answers where scope = $1 and key = $2`,
);

const keepAnswer = statement(
  'database.keep_idempotent_answer',
  `update database.idempotent_answers set answer = $3 where scope = $1 and key = $2`,
);

/** Same key, same input: same answer, and the work ran once, however many calls came and however close together. */
@Injectable()
export class Idempotency {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /**
   * Runs `work` once per scope and key. Concurrent calls wait for the first to commit. A Failure is not stored: the
   * transaction must roll back, which `Database.inTransaction` does, and the same key may be tried again.
   */
  async once<Answer extends object>(
    tx: Transaction,
    call: IdempotentCall,
    work: () => Promise<Answer>,
  ): Promise<Answer | IdempotencyKeyReused> {
    const known = await this.claim<Answer | typeof NOT_YET>(tx, call, NOT_YET);
    if (known !== undefined) return known as Answer | IdempotencyKeyReused;
    const answer = await work();
    if (!(answer instanceof Failure)) await runIn(tx, keepAnswer, [call.scope, call.key, JSON.stringify(answer)]);
    return answer;
  }

  /**
   * Takes a key for work whose answer is known before it is done, in one statement: undefined for the call that is to do
   * it, else what the first one answered. Waits and rolls back as `once` does.
   */
  async claim<Answer extends object>(
    tx: Transaction,
    { scope, key, input }: IdempotentCall,
    answer: Answer,
  ): Promise<Answer | IdempotencyKeyReused | undefined> {
    const inputHash = createHash('sha256').update(JSON.stringify(input)).digest();
    const values = [scope, key, inputHash, JSON.stringify(answer), this.clock.now()];
    if ((await runIn(tx, claimKey, values)).length > 0) return undefined;
    const [known] = await runIn<{ inputHash: Buffer; answer: Answer }>(tx, findAnswer, [scope, key]);
    if (known === undefined) throw new Error('an idempotency key was taken and is gone');
    return known.inputHash.equals(inputHash) ? known.answer : new IdempotencyKeyReused();
  }
}

/** Seen by nobody: the transaction that writes it replaces it before it commits. */
const NOT_YET = {};
