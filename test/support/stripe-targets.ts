import { Stripe } from 'stripe';
import { startSandbox, type Sandbox, type SandboxSettings } from '../../apps/stripe-sandbox/src/sandbox.js';

export const SANDBOX_KEY = 'sk_test_sandbox_0123456789abcdef';

export interface StripeTarget {
  readonly name: string;
  readonly open: () => Promise<{ readonly stripe: Stripe; readonly close: () => Promise<void> }>;
}

/**
 * Whom the contract is held against: the sandbox always, and Stripe itself where STRIPE_TEST_SECRET_KEY is set, with
 * the same tests.
 */
export function stripeTargets(): StripeTarget[] {
  const sandbox: StripeTarget = {
    name: 'the sandbox',
    open: async () => {
      const started = await openSandbox();
      return { stripe: stripeOf(started), close: () => started.stop() };
    },
  };
  const key = process.env['STRIPE_TEST_SECRET_KEY'] ?? '';
  if (key === '') return [sandbox];
  if (!/^(sk|rk)_test_/.test(key)) throw new Error('STRIPE_TEST_SECRET_KEY must be a test key.');
  const open = async () => ({ stripe: new Stripe(key, { maxNetworkRetries: 0 }), close: async () => {} });
  return [sandbox, { name: 'Stripe', open }];
}

/** A sandbox on a free port that forgets everything, and throws what goes wrong inside of it. */
export function openSandbox(settings: Partial<SandboxSettings> = {}): Promise<Sandbox> {
  const onError = (error: unknown): void => {
    throw error instanceof Error ? error : new Error(String(error));
  };
  return startSandbox({ port: 0, file: ':memory:', secretKey: SANDBOX_KEY, onError, ...settings });
}

/** The real SDK, led to a sandbox. */
export function stripeOf({ url }: Pick<Sandbox, 'url'>, key = SANDBOX_KEY): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, { protocol: 'http', host: hostname, port, maxNetworkRetries: 0, telemetry: false });
}

/** A wish that every target can fulfil; `more` changes it. */
export function sessionWish(
  more: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    allowed_payment_method_types: ['card'],
    line_items: [
      { quantity: 2, price_data: { currency: 'usd', unit_amount: 1_250, product_data: { name: '武当道茶 250 g' } } },
      { quantity: 1, price_data: { currency: 'usd', unit_amount: 800, product_data: { name: '运费' } } },
    ],
    success_url: 'https://shop.example/paid?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://shop.example/cart',
    ...more,
  };
}

/** What a call was refused with; throws where it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const [result] = await Promise.allSettled([call]);
  if (result.status === 'fulfilled') throw new Error('It was not refused.');
  if (result.reason instanceof Stripe.errors.StripeError) return result.reason;
  throw result.reason;
}
