import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { SignInMethod } from '../viewer/viewer.js';
import { SignInChallengeEntity } from './sign-in-challenge.entity.js';

export interface Secrets {
  readonly sealedSecret: string | null;
  readonly sealedPendingSecret: string | null;
}

export interface Challenge {
  readonly id: string;
  readonly personId: string;
  readonly method: SignInMethod;
}

const findConfirmed = statement(
  'identity.find_confirmed_second_factor',
  `select 1 from auth.second_factors where person_id = $1 and confirmed_at is not null`,
);

const findSecrets = statement(
  'identity.find_second_factor_secrets',
  `select sealed_secret as "sealedSecret", sealed_pending_secret as "sealedPendingSecret"
   from auth.second_factors where person_id = $1 for update`,
);

const putPending = statement(
  'identity.put_pending_second_factor',
  `insert into auth.second_factors (person_id, sealed_pending_secret) values ($1, $2)
   on conflict (person_id) do update set sealed_pending_secret = excluded.sealed_pending_secret returning person_id`,
);

const confirm = statement(
  'identity.confirm_second_factor',
  `update auth.second_factors
   set sealed_secret = $2, sealed_pending_secret = null, confirmed_at = $3, last_step = $4
   where person_id = $1 returning person_id`,
);

/** A time step is taken once and never an earlier one after it. */
const takeStep = statement(
  'identity.take_second_factor_step',
  `update auth.second_factors set last_step = $2
   where person_id = $1 and (last_step is null or last_step < $2) returning person_id`,
);

const dropRecoveryCodes = statement(
  'identity.drop_recovery_codes',
  `delete from auth.recovery_codes where person_id = $1`,
);

const addRecoveryCodes = statement(
  'identity.add_recovery_codes',
  `insert into auth.recovery_codes (person_id, code_hash) select $1, unnest($2::bytea[])`,
);

const useRecoveryCode = statement(
  'identity.use_recovery_code',
  `update auth.recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null
   returning person_id`,
);

const countTry = statement(
  'identity.count_try_of_challenge',
  `update auth.sign_in_challenges set tries = tries + 1
   where token_hash = $1 and used_at is null and expires_at > $2 and tries < 5
   returning id, person_id as "personId", method`,
);

const useChallenge = statement(
  'identity.use_challenge',
  `update auth.sign_in_challenges set used_at = $2 where id = $1 and used_at is null returning id`,
);

@Injectable()
export class SecondFactorRepository {
  async isConfirmed(tx: Transaction, personId: string): Promise<boolean> {
    return (await runIn(tx, findConfirmed, [personId])).length > 0;
  }

  /** Locks the row until the transaction ends. */
  async findSecrets(tx: Transaction, personId: string): Promise<Secrets | undefined> {
    return (await runIn<Secrets>(tx, findSecrets, [personId]))[0];
  }

  async putPending(tx: Transaction, personId: string, sealedPendingSecret: string): Promise<void> {
    await runIn(tx, putPending, [personId, sealedPendingSecret]);
  }

  async confirm(tx: Transaction, personId: string, sealedSecret: string, at: Date, step: number): Promise<void> {
    await runIn(tx, confirm, [personId, sealedSecret, at, step]);
  }

  async takeStep(tx: Transaction, personId: string, step: number): Promise<boolean> {
    return (await runIn(tx, takeStep, [personId, step])).length > 0;
  }

  async replaceRecoveryCodes(tx: Transaction, personId: string, hashes: readonly Buffer[]): Promise<void> {
    await runIn(tx, dropRecoveryCodes, [personId]);
    await runIn(tx, addRecoveryCodes, [personId, hashes]);
  }

  async useRecoveryCode(tx: Transaction, personId: string, hash: Buffer, at: Date): Promise<boolean> {
    return (await runIn(tx, useRecoveryCode, [personId, hash, at])).length > 0;
  }

  async addChallenge(tx: Transaction, challenge: SignInChallengeEntity): Promise<void> {
    await tx.insert(SignInChallengeEntity, challenge);
  }

  /** Takes one of five tries of a live challenge. */
  async countTry(tx: Transaction, tokenHash: Buffer, now: Date): Promise<Challenge | undefined> {
    return (await runIn<Challenge>(tx, countTry, [tokenHash, now]))[0];
  }

  async useChallenge(tx: Transaction, challengeId: string, at: Date): Promise<boolean> {
    return (await runIn(tx, useChallenge, [challengeId, at])).length > 0;
  }
}
