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

const lockKey = statement('database.lock_idempotency_key', `select pg_advisory_xact_lock(hashtextextended($1, 0))`);

const findAnswer = statement(
  'database.find_idempotent_answer',
  `select input_hash as "inputHash", answer from database.idempotent_answers where scope = $1 and key = $2`,
);

const keepAnswer = statement(
  'database.keep_idempotent_answer',
  `insert into database.idempotent_answers (scope, key, input_hash, answer, created_at) values ($1, $2, $3, $4, $5)`,
);

/** Same key, same input: same answer, and the work ran once, however many calls came and however close together. */
@Injectable()
export class Idempotency {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /**
   * Runs `work` once per scope and key. Concurrent calls wait for the first to commit (a lock that ends with the
   * transaction). A Failure is not stored: the transaction rolls back, and the same key may be tried again.
   */
  async once<Answer extends object>(
    tx: Transaction,
    call: IdempotentCall,
    work: () => Promise<Answer>,
  ): Promise<Answer | IdempotencyKeyReused> {
    const inputHash = createHash('sha256').update(JSON.stringify(call.input)).digest();
    await runIn(tx, lockKey, [`${call.scope}\n${call.key}`]);
    const [known] = await runIn<{ inputHash: Buffer; answer: Answer }>(tx, findAnswer, [call.scope, call.key]);
    if (known !== undefined) return known.inputHash.equals(inputHash) ? known.answer : new IdempotencyKeyReused();

    const answer = await work();
    if (!(answer instanceof Failure)) {
      await runIn(tx, keepAnswer, [call.scope, call.key, inputHash, JSON.stringify(answer), this.clock.now()]);
    }
    return answer;
  }
}
