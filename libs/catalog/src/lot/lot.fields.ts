import { z } from 'zod';
import { codeField, keyField, lineField, packAmountField, packUnitField } from '../listing/listing.fields.js';

const LONGEST_PLACE = 40;
const LONGEST_NOTE = 200;
const MOST_PACKS = 1_000_000;

const orEmpty = <Field extends z.ZodType<string, string>>(field: Field) =>
  field.nullish().transform((text) => text ?? '');

/** `25100201-261122-01`, however it was typed; what is no such code is that of no lot. */
export const lotCodeField = z
  .string()
  .max(40, 'TEXT_TOO_LONG')
  .transform((text) => text.normalize('NFKC').replaceAll(/[^\w-]/g, ''));

/** What is typed of a harvest. The day stays a text here: what is wrong with it depends on the day it is. */
export const harvestFields = {
  idempotencyKey: keyField,
  sellerCode: codeField,
  amount: packAmountField.refine((text) => text.length <= 20, 'AMOUNT_INVALID'),
  unit: packUnitField,
  harvestedOn: z
    .string()
    .max(40, 'DAY_INVALID')
    .transform((text) => text.trim()),
  place: orEmpty(lineField(LONGEST_PLACE)),
  note: orEmpty(lineField(LONGEST_NOTE)),
};

/** How many packs go to stock: none where it is left empty. */
export const packsField = z
  .string()
  .max(40, 'PACKS_INVALID')
  .nullish()
  .transform((text, context): number => {
    const digits = (text ?? '').normalize('NFKC').replaceAll(/[\s,，份]/g, '');
    if (digits === '') return 0;
    if (/^\d{1,7}$/.test(digits) && Number(digits) <= MOST_PACKS) return Number(digits);
    context.addIssue({ code: 'custom', message: 'PACKS_INVALID' });
    return z.NEVER;
  });
