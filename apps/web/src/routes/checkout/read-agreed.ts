import type { Agreed } from '#lib/cart/compare-agreed.js';

const amountShape = /^\d{1,9}(\.\d{1,2})?$/;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const mostLines = 200;

/** One line's or one seller's hidden field, as `Agreement.svelte` writes them. */
export function readAgreed(form: FormData): Agreed | undefined {
  const lines = texts(form, 'line').map(([variantId = '', quantity = '', unitPrice = '']) => ({
    variantId,
    quantity: Number(quantity),
    unitPrice,
  }));
  const freight = texts(form, 'freight').map(([sellerCode = '', amount = '', until = '']) => ({
    sellerCode,
    amount,
    ...(dayShape.test(until) && { shipUntil: until }),
  }));
  const sound =
    lines.length > 0 &&
    lines.length <= mostLines &&
    lines.every(({ quantity, unitPrice }) => Number.isSafeInteger(quantity) && amountShape.test(unitPrice)) &&
    freight.every(({ amount }) => amountShape.test(amount));
  return sound ? { lines, freight } : undefined;
}

function texts(form: FormData, name: string): string[][] {
  return form.getAll(name).map((value) => (typeof value === 'string' ? value.split('|') : []));
}
