import { createHash, timingSafeEqual } from 'node:crypto';
import { StripeError } from './stripe-error.js';

/** Lets through who shows the secret key, as Stripe's libraries do. */
export function requireKey(header: string | undefined, secretKey: string): void {
  const given = /^Bearer (\S+)$/.exec(header ?? '')?.[1];
  if (given === undefined) {
    throw new StripeError(401, {
      type: 'invalid_request_error',
      message: 'You did not provide an API key. You need to provide it in the Authorization header, using Bearer auth.',
    });
  }
  if (timingSafeEqual(digest(given), digest(secretKey))) return;
  throw new StripeError(401, {
    type: 'invalid_request_error',
    message: `Invalid API Key provided: ${given.slice(0, 8)}****`,
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
