import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { BlindIndexer } from '@shanhuo/identity';

/** Names the key of a signature, so that labels of today are read when another key signs those of tomorrow. */
const KEY = '1';
/** 96 bits: nobody guesses one, and the code stays small enough for a small label. */
const SIGNATURE_BYTES = 12;
const SHAPE = /^([\w-]{1,40})\.1([\w-]{16})$/;

/**
 * What the square on a label says: the code of a lot, and that it was we who wrote it. HMAC-SHA-256 under a key that is
 * not in the database, cut to 96 bits; it holds as long as labels lie in kitchens, so it depends on no row.
 */
@Injectable()
export class LabelCodes {
  constructor(@Inject(BlindIndexer) private readonly indexer: BlindIndexer) {}

  /** `25100201-261122-01.1Ab…`: fits into an address as it stands. */
  codeOf(lotCode: string): string {
    return `${lotCode}.${KEY}${this.sign(lotCode).toString('base64url')}`;
  }

  /** The lot's code; undefined for what we did not sign. Takes as long for nearly right as for wrong. */
  read(labelCode: string): string | undefined {
    const [, lotCode, signature] = SHAPE.exec(labelCode) ?? [];
    if (lotCode === undefined || signature === undefined) return undefined;
    return timingSafeEqual(Buffer.from(signature, 'base64url'), this.sign(lotCode)) ? lotCode : undefined;
  }

  private sign(lotCode: string): Buffer {
    return this.indexer.indexOf('lot-label', lotCode).subarray(0, SIGNATURE_BYTES);
  }
}
