import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { Language } from '@shanhuo/kernel';
import { SignInCodeEntity } from './sign-in-code.entity.js';

export interface WaitingCode {
  readonly id: string;
  readonly sealedPhone: string;
  readonly sealedCode: string;
  readonly language: Language;
  readonly expiresAt: Date;
}

/** Only the newest code of a phone counts, and only while tries are left. */
const countTry = statement(
  'identity.count_try_of_code',
  `update auth.sign_in_codes set tries = tries + 1
   where id = (select id from auth.sign_in_codes where phone_index = $1 order by created_at desc, id desc limit 1)
     and used_at is null and expires_at > $2 and tries < 5
   returning id, code_hash as "codeHash"`,
);

const useCode = statement(
  'identity.use_code',
  `update auth.sign_in_codes set used_at = $2, sealed_code = null
   where id = $1 and used_at is null and expires_at > $2 returning id`,
);

const takeSealed = statement(
  'identity.take_sealed_code',
  `with waiting as (
     select id, sealed_code from auth.sign_in_codes
     where id = $1 and used_at is null and sealed_code is not null and expires_at > $2 for update
   )
   update auth.sign_in_codes c set sealed_code = null from waiting w where c.id = w.id
   returning c.id, c.sealed_phone as "sealedPhone", w.sealed_code as "sealedCode", c.language, c.expires_at as "expiresAt"`,
);

@Injectable()
export class SignInCodeRepository {
  async add(tx: Transaction, code: SignInCodeEntity): Promise<void> {
    await tx.insert(SignInCodeEntity, code);
  }

  /** Takes one try of the phone's newest live code; undefined where there is none or no try is left. */
  async countTry(
    tx: Transaction,
    phoneIndex: Buffer,
    now: Date,
  ): Promise<{ id: string; codeHash: Buffer } | undefined> {
    return (await runIn<{ id: string; codeHash: Buffer }>(tx, countTry, [phoneIndex, now]))[0];
  }

  /** True for exactly one caller, however many have the right code. */
  async use(tx: Transaction, codeId: string, now: Date): Promise<boolean> {
    return (await runIn(tx, useCode, [codeId, now])).length > 0;
  }

  /** Gives the sealed code out once. */
  async takeSealed(tx: Transaction, codeId: string, now: Date): Promise<WaitingCode | undefined> {
    return (await runIn<WaitingCode>(tx, takeSealed, [codeId, now]))[0];
  }
}
