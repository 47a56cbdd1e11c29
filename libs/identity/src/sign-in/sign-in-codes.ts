import { randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, EventPublisher, type Transaction } from '@shanhuo/database';
import { Clock, newId, type Language } from '@shanhuo/kernel';
import { SIGN_IN_CODE_REQUESTED, type SignInCodeRequested } from '../identity.events.js';
import type { Phone } from '../person/phone.rules.js';
import { BlindIndexer } from '../sealing/blind-index.js';
import { Sealer, type SealedPlace } from '../sealing/sealer.js';
import { ShortCodeDigest } from './short-code.digest.js';
import { SignInCodeRepository } from './sign-in-code.repository.js';

export const CODE_LIFETIME_SECONDS = 5 * 60;

/** What a channel needs to send a code. */
export interface CodeToSend {
  readonly phone: Phone;
  readonly code: string;
  readonly language: Language;
  readonly expiresAt: Date;
}

/** One-time codes: made, handed over once for sending, tried five times at most, used once. */
@Injectable()
export class SignInCodes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SignInCodeRepository) private readonly codes: SignInCodeRepository,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(BlindIndexer) private readonly indexer: BlindIndexer,
    @Inject(ShortCodeDigest) private readonly digest: ShortCodeDigest,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Makes a code, and the event that will send it when `tx` commits. A newer code of the phone replaces an older one. */
  async make(tx: Transaction, phone: Phone, language: Language): Promise<void> {
    const id = newId();
    const code = randomInt(1_000_000).toString().padStart(6, '0');
    const now = this.clock.now();
    await this.codes.add(tx, {
      id,
      phoneIndex: this.indexer.indexOf('phone', phone),
      sealedPhone: this.sealer.seal(phone, placeOf(id, 'sealed_phone')),
      sealedCode: this.sealer.seal(code, placeOf(id, 'sealed_code')),
      codeHash: this.digest.of('sign-in-code', id, code),
      language,
      tries: 0,
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_LIFETIME_SECONDS * 1000),
      usedAt: null,
    });
    const payload: SignInCodeRequested = { codeId: id };
    await this.events.publish(tx, { name: SIGN_IN_CODE_REQUESTED, payload });
  }

  /** Opens a code to be sent, once; undefined where it was handed over, used or has expired. For `notice` alone. */
  async handOver(tx: Transaction, codeId: string): Promise<CodeToSend | undefined> {
    const waiting = await this.codes.takeSealed(tx, codeId, this.clock.now());
    if (waiting === undefined) return undefined;
    return {
      phone: this.sealer.open(waiting.sealedPhone, placeOf(codeId, 'sealed_phone')) as Phone,
      code: this.sealer.open(waiting.sealedCode, placeOf(codeId, 'sealed_code')),
      language: waiting.language,
      expiresAt: waiting.expiresAt,
    };
  }

  /**
   * Judges a code; the try counts whatever the answer, in a transaction of its own that outlives a refusal. Returns the
   * id of the right code, still to be used up by `use`.
   */
  async judge(phone: Phone, code: string): Promise<string | undefined> {
    const phoneIndex = this.indexer.indexOf('phone', phone);
    const live = await this.database.inTransaction((tx) => this.codes.countTry(tx, phoneIndex, this.clock.now()));
    const digest = this.digest.of('sign-in-code', live?.id ?? '', code);
    return live !== undefined && timingSafeEqual(digest, live.codeHash) ? live.id : undefined;
  }

  async use(tx: Transaction, codeId: string): Promise<boolean> {
    return this.codes.use(tx, codeId, this.clock.now());
  }
}

function placeOf(codeId: string, column: 'sealed_phone' | 'sealed_code'): SealedPlace {
  return { table: 'auth.sign_in_codes', column, row: codeId };
}
