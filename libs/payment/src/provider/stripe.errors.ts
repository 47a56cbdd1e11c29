import { ProviderBroke, ProviderRefused, ProviderSilent } from './payment-provider.js';

const CONFLICT = 409;

/** Says of an error of the SDK what is known about the call: refused, broken, or nothing. Other errors are ours and pass. */
export async function toProviderError(error: unknown, isWriting: boolean): Promise<unknown> {
  const { errors } = (await import('stripe')).Stripe;
  if (!(error instanceof errors.StripeError)) return error;
  if (error instanceof errors.StripeConnectionError || error instanceof errors.StripeRateLimitError) {
    return new ProviderSilent(error.message, { cause: error });
  }
  if (error instanceof errors.StripeAPIError) {
    // What was only read may be read again; what was written is answered like this for ever.
    return isWriting
      ? new ProviderBroke(error.message, { cause: error })
      : new ProviderSilent(error.message, { cause: error });
  }
  // Nothing is wrong with what was asked but with our own key, and somebody puts that right: nothing may be given up for it.
  if (error instanceof errors.StripeAuthenticationError || error instanceof errors.StripePermissionError) {
    return new ProviderSilent(error.message, { cause: error });
  }
  // The same key is being worked on by another call: its answer is not known yet.
  if (error.statusCode === CONFLICT) return new ProviderSilent(error.message, { cause: error });
  return new ProviderRefused(error.message, { cause: error });
}
