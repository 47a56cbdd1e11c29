import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function randomLetters(count: number): string {
  let text = '';
  for (const byte of randomBytes(count)) text += LETTERS[byte % LETTERS.length] ?? '';
  return text;
}

/** Prefixes as Stripe gives them; what is no card is charged as `py_` and given back as `pyr_`. */
export const newStripeId = {
  session: () => `cs_test_a1${randomLetters(56)}`,
  lineItem: () => `li_${randomLetters(24)}`,
  price: () => `price_${randomLetters(24)}`,
  product: () => `prod_${randomLetters(14)}`,
  paymentIntent: () => `pi_3${randomLetters(23)}`,
  secret: () => randomLetters(25),
  paymentMethod: () => `pm_1${randomLetters(23)}`,
  charge: (method: string) => `${method === 'card' ? 'ch' : 'py'}_3${randomLetters(23)}`,
  refund: (method: string) => `${method === 'card' ? 're' : 'pyr'}_3${randomLetters(23)}`,
  balanceTransaction: () => `txn_3${randomLetters(23)}`,
  event: () => `evt_1${randomLetters(23)}`,
  request: () => `req_${randomLetters(14)}`,
} as const;
