import { readShortCode, readYuan } from '@shanhuo/kernel';
import { z } from 'zod';

const MOST_LINES = 200;
const LONGEST_REASON = 200;

/** Made by the caller, one for each thing that is meant once. */
export const keyField = z.string().regex(/^[\w-]{8,64}$/, 'KEY_INVALID');

/** A code as people type it. One that cannot be a code is no order of anybody. */
export const codeField = z.string().transform((text) => readShortCode(text) ?? '');

/** Halves of characters, and signs that turn the direction of what stands around them: nobody types those. */
const MISLEADING = /[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What was said, without the space around it; nothing said is undefined. */
export const reasonField = z
  .string()
  .max(LONGEST_REASON * 2, 'REASON_TOO_LONG')
  .transform((text) => text.replaceAll(MISLEADING, '').normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  .refine((text) => text.length <= LONGEST_REASON, 'REASON_TOO_LONG')
  // oxlint-disable-next-line no-control-regex -- PostgreSQL refuses text with NUL, and nobody reads the others
  .refine((text) => !/[\u0000-\u001f]/.test(text), 'REASON_MISSING');

export const neededReasonField = reasonField.refine((text) => text !== '', 'REASON_MISSING');

/** As it stands on a slip or is pasted from a message: full-width digits, spaces and dashes are forgiven. */
export const trackingNumberField = z
  .string()
  .max(100, 'TRACKING_NUMBER_INVALID')
  .transform((text) => text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase())
  .refine((text) => /^[0-9A-Z]{6,32}$/.test(text), 'TRACKING_NUMBER_INVALID');

/** Lines with what else a caller says of each; none twice. */
export function linesField<Line extends z.ZodType<{ lineId: string }>>(line: Line) {
  return z
    .array(line)
    .max(MOST_LINES, 'LINES_TOO_MANY')
    .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, 'LINE_REPEATED');
}

export const lineIdField = z.uuid('LINE_UNKNOWN');
export const quantityField = z.int('QUANTITY_INVALID').min(1, 'QUANTITY_INVALID').max(9_999, 'QUANTITY_INVALID');
export const amountField = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'AMOUNT_INVALID')
  .transform(readYuan);
/** Numbers of certificates; what is the number of none covers nothing. */
export const certificatesField = z
  .array(z.string().max(80, 'CERTIFICATE_TOO_SMALL'))
  .max(50, 'LINES_TOO_MANY')
  .nullish();
export const packedGramsField = z
  .int('PACKED_GRAMS_INVALID')
  .min(1, 'PACKED_GRAMS_INVALID')
  .max(100_000_000, 'PACKED_GRAMS_INVALID');
