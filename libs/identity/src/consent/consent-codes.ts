import { randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { Clock, newId } from '@shanhuo/kernel';
import { Limits } from '../limit/limits.js';
import type { TooManyAttempts } from '../limit/too-many-attempts.failure.js';
import { ShortCodeDigest } from '../sign-in/short-code.digest.js';
import { ConsentCodeEntity } from './consent-code.entity.js';

const LIFETIME_MINUTES = 10;

/** A code to be sent to the person it was made for, with the words of what it agrees to. */
export interface ConsentCode {
  readonly code: string;
  readonly minutes: number;
  readonly expiresAt: Date;
}

/** A right code: of what and of whom; still to be used up by `use`. */
export interface JudgedConsent {
  readonly codeId: string;
  readonly personId: string;
}

/** Only the newest code of a subject counts, and only while tries are left. */
const countTry = statement(
  'identity.count_try_of_consent',
  `update auth.consent_codes set tries = tries + 1
   where id = (select id from auth.consent_codes where subject_id = $1 order by created_at desc, id desc limit 1)
     and used_at is null and expires_at > $2 and tries < 5
   returning id, person_id as "personId", code_hash as "codeHash"`,
);

const useCode = statement(
  'identity.use_consent_code',
  `update auth.consent_codes set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id`,
);

/**
 * Codes by which a person who holds only a phone agrees to something at another's screen. They open no session: a code
 * is good for the one subject it was made for, is tried five times at most, and used once.
 */
@Injectable()
export class ConsentCodes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ShortCodeDigest) private readonly digest: ShortCodeDigest,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Asked before a code is made: how often one phone may be asked, and one asker may ask. */
  mayAsk(personId: string, askerId: string): Promise<TooManyAttempts | undefined> {
    return this.limits.take(['consentCodesPerAskerAnHour', askerId], ['consentCodesPerPersonAnHour', personId]);
  }

  /** The caller puts it into a text in the same transaction; it is kept nowhere in plain. */
  async make(tx: Transaction, subjectId: string, personId: string): Promise<ConsentCode> {
    const id = newId();
    const code = randomInt(1_000_000).toString().padStart(6, '0');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME_MINUTES * 60_000);
    const codeHash = this.digest.of('consent-code', `${id}|${subjectId}`, code);
    const row = { id, subjectId, personId, codeHash, tries: 0, createdAt: now, expiresAt, usedAt: null };
    await tx.insert(ConsentCodeEntity, row);
    return { code, minutes: LIFETIME_MINUTES, expiresAt };
  }

  /** Judges a code; the try counts whatever the answer, in a transaction of its own that outlives a refusal. */
  async judge(subjectId: string, code: string): Promise<JudgedConsent | undefined> {
    const typed = code.normalize('NFKC').replaceAll(/[\s-]/g, '');
    const live = await this.database.inTransaction(async (tx) => {
      const values = [subjectId, this.clock.now()];
      return (await runIn<{ id: string; personId: string; codeHash: Buffer }>(tx, countTry, values))[0];
    });
    if (live === undefined) return undefined;
    const digest = this.digest.of('consent-code', `${live.id}|${subjectId}`, typed);
    return timingSafeEqual(digest, live.codeHash) ? { codeId: live.id, personId: live.personId } : undefined;
  }

  /** True for exactly one caller, however many have the right code. */
  async use(tx: Transaction, codeId: string): Promise<boolean> {
    return (await runIn(tx, useCode, [codeId, this.clock.now()])).length > 0;
  }
}
