import { z } from 'zod';
import { currency, expand, metadata, page, text, webAddress, whole } from '../http/parameters.js';
import { PAYMENT_METHODS } from '../payment/payment-method.js';

const MOST_LINES = 100;

const lineItem = z.strictObject({
  price_data: z.strictObject({
    currency,
    unit_amount: whole(0, 99_999_999),
    product_data: z.strictObject({
      name: text(),
      description: text().optional(),
      images: z.array(webAddress).max(8).optional(),
      metadata: metadata.optional(),
    }),
    tax_behavior: z.enum(['inclusive', 'exclusive', 'unspecified']).optional(),
  }),
  quantity: whole(1, 999_999).default(1),
});

/** The parameters of Stripe's that the sandbox understands; one that it does not is refused, never overlooked. */
export const createSession = z.strictObject({
  mode: z.literal('payment'),
  line_items: z.array(lineItem).min(1).max(MOST_LINES),
  allowed_payment_method_types: z.array(z.enum(PAYMENT_METHODS)).min(1).optional(),
  adaptive_pricing: z.strictObject({ enabled: z.literal('false') }).optional(),
  payment_method_options: z.strictObject({ wechat_pay: z.strictObject({ client: z.literal('web') }) }).optional(),
  client_reference_id: text(200).optional(),
  customer_email: z.email().optional(),
  metadata: metadata.optional(),
  payment_intent_data: z
    .strictObject({ metadata: metadata.optional(), description: text(1_000).optional() })
    .optional(),
  success_url: webAddress,
  cancel_url: webAddress.optional(),
  expires_at: whole(0).optional(),
  locale: z.enum(['auto', 'zh', 'zh-HK', 'zh-TW', 'en', 'en-GB']).optional(),
  submit_type: z.enum(['auto', 'pay']).optional(),
  ui_mode: z.literal('hosted_page').optional(),
  expand,
});

export type SessionWish = z.output<typeof createSession>;

export const listSessions = z.strictObject({
  ...page,
  payment_intent: text().optional(),
  status: z.enum(['open', 'complete', 'expired']).optional(),
});

export const listLineItems = z.strictObject({
  limit: page.limit,
  starting_after: page.starting_after,
  ending_before: page.ending_before,
  expand,
});
