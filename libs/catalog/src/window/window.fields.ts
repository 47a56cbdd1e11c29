import { chinaDay } from '@shanhuo/kernel';
import { z } from 'zod';
import { NO_WINDOWS } from './window.rules.js';

/** A day as a date box gives it; an empty box is none. */
const dayField = z
  .string()
  .nullish()
  .transform((day) => (day === undefined || day === '' ? null : day))
  .refine((day) => day === null || isDay(day), 'DAY_INVALID');

/** Windows as they are given; none of them at all is no window. */
export const windowsFields = {
  saleFrom: dayField,
  saleUntil: dayField,
  harvestFrom: dayField,
  harvestUntil: dayField,
};

export const windowsField = z
  .object(windowsFields)
  .nullish()
  .transform((windows) => windows ?? NO_WINDOWS);

function isDay(text: string): boolean {
  try {
    chinaDay(text);
    return true;
  } catch {
    return false;
  }
}
