import { readShortCode, readYuan, type Fen } from '@shanhuo/kernel';
import { z } from 'zod';
import { RETURN_CLASSES } from '../product/product.states.js';
import { PACK_UNITS } from './pack.rules.js';

const MOST_PICTURES = 9;
const MOST_STOCK = 1_000_000;
/** ¥99,999.99: whoever means to ask more has slipped a digit. */
const MOST_FEN = 9_999_999;
const MOST_HOURS = 24 * 30;
const MOST_GRAMS = 100_000;

/** Made by the caller, one for each thing that is meant once. */
export const keyField = z.string().regex(/^[\w-]{8,64}$/, 'KEY_INVALID');
export const codeField = z.string().transform((text) => readShortCode(text) ?? '');
export const idField = z.uuid('ID_INVALID');

/** One line, without the space around it; characters that nobody reads are no part of it. */
export function lineField(longest: number, missing?: string) {
  return textOf(longest, (text) => text.replaceAll(/\s+/g, ' ').trim(), missing);
}

/** Some lines. */
export function linesField(longest: number) {
  return textOf(longest, (text) =>
    text
      .replaceAll('\r\n', '\n')
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  );
}

// oxlint-disable-next-line no-control-regex -- PostgreSQL refuses text with NUL, and nobody reads the others
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function textOf(longest: number, clean: (text: string) => string, missing?: string) {
  return z
    .string()
    .max(longest * 4, 'TEXT_TOO_LONG')
    .transform((text) => clean(text.normalize('NFC').replaceAll(UNREADABLE, '')))
    .refine((text) => [...text].length <= longest, 'TEXT_TOO_LONG')
    .refine((text) => missing === undefined || text !== '', missing ?? 'TEXT_MISSING');
}

/** A number as people type it: full-width digits, 元, ￥ and space are forgiven. */
const typed = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s元¥￥斤克个盒件]|(?<=\d),(?=\d{3}(?!\d))/g, '');

export const priceField = z.string().transform((text, context): Fen => {
  const amount = typed(text);
  const price = /^\d{1,7}(\.\d{1,2})?$/.test(amount) ? readYuan(amount) : undefined;
  if (price !== undefined && price > 0 && price <= MOST_FEN) return price;
  context.addIssue({ code: 'custom', message: 'PRICE_INVALID' });
  return z.NEVER;
});

export const stockField = z.string().transform((text, context): number => {
  const digits = typed(text);
  if (/^\d{1,7}$/.test(digits) && Number(digits) <= MOST_STOCK) return Number(digits);
  context.addIssue({ code: 'custom', message: 'STOCK_INVALID' });
  return z.NEVER;
});

export const packAmountField = z.string().max(40, 'PACK_INVALID').transform(typed);
export const packUnitField = z.enum(PACK_UNITS);
export const labelField = lineField(12);
const gramsField = z.int('WEIGHT_INVALID').min(1, 'WEIGHT_INVALID').max(MOST_GRAMS, 'WEIGHT_INVALID');
export const shippingWeightField = gramsField.nullish().transform((grams) => grams ?? null);

const hashField = z.string().regex(/^[0-9a-f]{64}$/, 'PICTURE_UNKNOWN');
export const picturesField = z
  .array(hashField)
  .max(MOST_PICTURES, 'PICTURES_TOO_MANY')
  .transform((hashes) => [...new Set(hashes)]);

export const neededPicturesField = picturesField.refine((hashes) => hashes.length > 0, 'PICTURE_MISSING');

const orEmpty = <Field extends z.ZodType<string, string>>(field: Field) =>
  field.nullish().transform((text) => text ?? '');

export const prepackedField = z.object({
  ingredients: lineField(300, 'PREPACKED_MISSING'),
  shelfLife: lineField(40, 'PREPACKED_MISSING'),
  storage: lineField(80, 'PREPACKED_MISSING'),
  standard: lineField(60, 'PREPACKED_MISSING'),
  licenceNumber: lineField(40, 'PREPACKED_MISSING'),
});

/** What has a default: shown, and changeable. */
export const moreField = z.object({
  description: orEmpty(linesField(2_000)),
  titleEn: orEmpty(lineField(120)),
  descriptionEn: orEmpty(linesField(4_000)),
  season: orEmpty(lineField(40)),
  seasonEn: orEmpty(lineField(80)),
  label: orEmpty(labelField),
  specialtyCode: z
    .string()
    .regex(/^[a-z0-9-]{0,60}$/, 'SPECIALTY_UNKNOWN')
    .nullish()
    .transform((code) => code || null),
  villageCode: z
    .string()
    .regex(/^\d{12}$/, 'VILLAGE_UNKNOWN')
    .nullish()
    .transform((code) => code ?? null),
  shipWithinHours: z
    .int('HOURS_INVALID')
    .min(1, 'HOURS_INVALID')
    .max(MOST_HOURS, 'HOURS_INVALID')
    .nullish()
    .transform((hours) => hours ?? null),
  returnClass: z
    .enum(RETURN_CLASSES)
    .nullish()
    .transform((given) => given ?? null),
  netWeightGrams: shippingWeightField,
  shippingWeightGrams: shippingWeightField,
  prepacked: prepackedField.nullish().transform((given) => given ?? null),
});

/** The same in a draft, where what stands on prepacked food may have gaps. */
export const draftMoreField = moreField.extend({
  prepacked: z
    .object({
      ingredients: lineField(300),
      shelfLife: lineField(40),
      storage: lineField(80),
      standard: lineField(60),
      licenceNumber: lineField(40),
    })
    .nullish()
    .transform((given) => given ?? null),
});

/** Codes of findings that the seller has seen and means all the same. */
export const confirmedField = z
  .array(z.string().max(40, 'TEXT_TOO_LONG'))
  .max(20, 'TEXT_TOO_LONG')
  .nullish()
  .transform((codes) => codes ?? []);

export const titleField = lineField(40, 'TITLE_MISSING').refine((title) => [...title].length >= 2, 'TITLE_TOO_SHORT');
export const categoryField = z.string().max(40, 'CATEGORY_UNKNOWN');
export const neededCategoryField = categoryField.min(1, 'CATEGORY_MISSING');
export const reasonField = lineField(300, 'REASON_MISSING');
