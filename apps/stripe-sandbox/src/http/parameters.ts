import { z } from 'zod';
import { invalidRequest, type StripeError } from './stripe-error.js';

const MOST_METADATA = 50;

/** A whole number as a form writes it, no smaller than `least`. */
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .regex(/^-?\d{1,16}$/, 'Invalid integer')
    .transform(Number)
    .pipe(z.int().min(least).max(most));

export const text = (most = 5_000) => z.string().min(1).max(most);

export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const currency = z
  .string()
  .regex(/^[A-Za-z]{3}$/, 'Invalid currency')
  .toLowerCase();

export const webAddress = text().refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), {
  message: 'Not a valid URL',
});

export const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((entries) => Object.keys(entries).length <= MOST_METADATA, {
    message: `You can have up to ${MOST_METADATA} keys in metadata.`,
  });

export const expand = z.array(text()).optional();

/** What every list takes beside its own filters. */
export const page = {
  limit: whole(1, 100).default(10),
  starting_after: text().optional(),
  ending_before: text().optional(),
  expand,
  created: z
    .union([
      whole(0).transform((at) => ({ gte: at, lte: at })),
      z.strictObject({
        gt: whole(0).optional(),
        gte: whole(0).optional(),
        lt: whole(0).optional(),
        lte: whole(0).optional(),
      }),
    ])
    .optional(),
};

/** Reads parameters by their schema, or refuses the first one that is wrong, as Stripe would. */
export function readParameters<Schema extends z.ZodType>(schema: Schema, form: unknown): z.output<Schema> {
  const reading = schema.safeParse(form, { reportInput: true });
  if (reading.success) return reading.data;
  const [issue] = reading.error.issues;
  throw issue === undefined ? invalidRequest('Invalid request.') : refuse(issue);
}

function refuse(issue: z.core.$ZodIssue): StripeError {
  const param = nameOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const unknown = nameOf([...issue.path, issue.keys[0] ?? '']);
    return invalidRequest(`Received unknown parameter: ${unknown}`, { code: 'parameter_unknown', param: unknown });
  }
  if (issue.input === undefined) {
    return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  if (issue.input === '') {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset.`;
    return invalidRequest(message, { code: 'parameter_invalid_empty', param });
  }
  if (issue.code === 'invalid_value') {
    return invalidRequest(`Invalid ${param}: must be one of ${issue.values.join(', ')}`, { param });
  }
  if (issue.code === 'too_small' && issue.origin === 'number') {
    const message = `This value must be greater than or equal to ${String(issue.minimum)}.`;
    return invalidRequest(message, { code: 'parameter_invalid_integer', param });
  }
  const code = issue.message === 'Invalid integer' ? { code: 'parameter_invalid_integer' } : {};
  return invalidRequest(`${issue.message}: ${param}`, { ...code, param });
}

const nameOf = ([first, ...rest]: readonly PropertyKey[]): string =>
  `${String(first ?? '')}${rest.map((step) => `[${String(step)}]`).join('')}`;
