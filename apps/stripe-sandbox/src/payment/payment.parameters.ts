import { z } from 'zod';
import { currency, expand, flag, metadata, text, webAddress, whole } from '../http/parameters.js';
import { PAYMENT_METHODS } from './payment-method.js';

export const createPaymentIntent = z.strictObject({
  amount: whole(1, 99_999_999),
  currency,
  allowed_payment_method_types: z.array(z.enum(PAYMENT_METHODS)).min(1).optional(),
  payment_method: text().optional(),
  capture_method: z.enum(['automatic', 'automatic_async']).optional(),
  confirm: flag.optional(),
  description: text(1_000).optional(),
  metadata: metadata.optional(),
  return_url: webAddress.optional(),
  expand,
});

export type PaymentWish = z.output<typeof createPaymentIntent>;
