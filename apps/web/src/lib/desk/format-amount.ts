import type { Language } from '../money/format-money.js';

const formats = new Map<string, Intl.NumberFormat>();

/** `"1280.00"` → `¥1,280.00`, `"-5.00"` → `−¥5.00`: amounts that stand under one another always show their fen. */
export function formatAmount(amount: string, language: Language, currency = 'CNY'): string {
  return formatOf(language, currency)
    .format(amount as `${number}`)
    .replace('-', '−');
}

function formatOf(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    // Only the shop's own money goes by its sign alone.
    const currencyDisplay = currency === 'CNY' ? 'narrowSymbol' : 'code';
    format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
    formats.set(key, format);
  }
  return format;
}
