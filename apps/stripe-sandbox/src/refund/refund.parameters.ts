import { z } from 'zod';
import { expand, metadata, page, text, whole } from '../http/parameters.js';

export const createRefund = z.strictObject({
  amount: whole(1).optional(),
  charge: text().optional(),
  payment_intent: text().optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: metadata.optional(),
  expand,
});

export type RefundWish = z.output<typeof createRefund>;

export const listRefunds = z.strictObject({
  ...page,
  charge: text().optional(),
  payment_intent: text().optional(),
});
