import { z } from 'zod';

const times = z.int().min(1).max(100_000).default(1);
const milliseconds = z.int().min(0).max(600_000);
const pattern = z.string().min(1).max(200);

/** Goes wrong with a call of the API. Each kind waits `ms` first, inside the call, where it is given. */
const requestFault = z.strictObject({
  on: z.literal('request'),
  method: z.enum(['GET', 'POST', 'DELETE']).optional(),
  /** With * for any run of letters: `/v1/checkout/sessions*`. */
  path: pattern.default('*'),
  count: times,
  ms: milliseconds.default(0),
  kind: z.enum([
    'delay',
    /** The connection breaks and nothing was done. */
    'timeout-before-commit',
    /** All was done and the connection breaks before the answer. */
    'timeout-after-commit',
    /** Too many requests: nothing was done, nothing is remembered. */
    'rate-limit',
    /** A 500 that came before anything was done: nothing is remembered. */
    'error-before',
    /** A 500 with nothing done, which the idempotency key repeats from then on. */
    'error',
    /** A 500 although all was done, which the idempotency key repeats from then on. */
    'error-after-commit',
  ]),
});

/** Goes wrong with the telling of an event. */
const webhookFault = z.strictObject({
  on: z.literal('webhook'),
  /** With * for any run of letters: `checkout.session.*`. */
  type: pattern.default('*'),
  count: times,
  kind: z.enum([
    'delay',
    'duplicate',
    'drop',
    /** `count` events are collected and told in reverse, or as they came when `ms` are over before all are there. */
    'reorder',
  ]),
  ms: milliseconds.default(2_000),
  /** How often a duplicated event is told. */
  times: z.int().min(2).max(20).default(2),
});

/** The next payments are not quite what was asked for. */
const paymentFault = z.strictObject({
  on: z.literal('payment'),
  count: times,
  kind: z.enum([
    /** Another amount or another currency comes than was asked for. */
    'override',
    /** What the provider keeps is known `seconds` later, and with it the movement: as with Stripe's `automatic_async`. */
    'late-fee',
  ]),
  amount: z.int().min(1).optional(),
  currency: z
    .string()
    .regex(/^[a-z]{3}$/)
    .optional(),
  seconds: z.int().min(1).max(86_400).default(3),
});

/** The next refunds fail after they were accepted, and the money comes back. */
const refundFault = z.strictObject({
  on: z.literal('refund'),
  count: times,
  kind: z.literal('failure'),
  reason: z
    .enum(['lost_or_stolen_card', 'expired_or_canceled_card', 'insufficient_funds', 'declined', 'unknown'])
    .default('unknown'),
});

export const faultRule = z.union([requestFault, webhookFault, paymentFault, refundFault]);
export const faultRules = z.union([faultRule.transform((rule) => [rule]), z.array(faultRule).max(100)]);

export type FaultRule = z.output<typeof faultRule>;
/** A rule as one writes it, defaults left out. */
export type FaultRuleInput = z.input<typeof faultRule>;
export type RequestFault = z.output<typeof requestFault>;
export type WebhookFault = z.output<typeof webhookFault>;
export type PaymentFault = z.output<typeof paymentFault>;
export type RefundFault = z.output<typeof refundFault>;
