import { HttpException } from '@nestjs/common';
import type { TooManyAttempts } from '@shanhuo/identity';
import type { Language } from '@shanhuo/kernel';
import { PICTURE_REFUSALS, PictureRefused } from './picture-refused.js';
import { sayTooMany } from './upload.words.js';

const SECONDS_TO_WAIT = 3;

/** What a route can put a header on. */
export interface Reply {
  header(name: string, value: string): unknown;
}

/** Answers a picture that is not taken, in words and with when to try again. */
export function refuseUpload(refused: PictureRefused | TooManyAttempts, language: Language, reply: Reply): never {
  if (refused instanceof PictureRefused) {
    const { status, words } = PICTURE_REFUSALS[refused.code];
    if (status === 503) reply.header('Retry-After', String(SECONDS_TO_WAIT));
    throw new HttpException({ code: refused.code, message: words[language] }, status);
  }
  reply.header('Retry-After', String(refused.retryAfterSeconds));
  throw new HttpException({ code: refused.code, message: sayTooMany(language) }, 429);
}
