import { describe, expect, it } from '@jest/globals';
import { Stripe } from 'stripe';
import { ProviderBroke, ProviderRefused, ProviderSilent } from './payment-provider.js';
import { toProviderError } from './stripe.errors.js';

const { errors } = Stripe;
const wrong = { message: 'no', type: 'invalid_request_error' } as const;

describe('an error of the provider', () => {
  it.each([
    ['a key that is not taken', new errors.StripeAuthenticationError(wrong), ProviderSilent],
    ['a key that may not do this', new errors.StripePermissionError(wrong), ProviderSilent],
    ['a connection that broke', new errors.StripeConnectionError(wrong), ProviderSilent],
    ['a request that is wrong', new errors.StripeInvalidRequestError(wrong), ProviderRefused],
    ['an answer of 500', new errors.StripeAPIError(wrong), ProviderBroke],
  ])('about %s says what is known of the call', async (_what, error, kind) => {
    expect(await toProviderError(error, true)).toBeInstanceOf(kind);
  });
});
