import { createHmac } from 'node:crypto';

/** The header `Stripe-Signature`: when it was sent, and a code over that moment and the bytes, made with the secret. */
export function signWebhook(payload: string, secret: string, sentAt: Date): string {
  const seconds = Math.floor(sentAt.getTime() / 1_000);
  const code = createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex');
  return `t=${seconds},v1=${code}`;
}
