import type { Language } from '../money/format-money.js';

const formats: Record<Language, Intl.NumberFormat> = {
  'zh-CN': yuan('zh-CN'),
  en: yuan('en'),
};

/** `"1280.00"` → `¥1,280.00`, `"-5.00"` → `−¥5.00`: amounts that stand under one another always show their fen. */
export function formatAmount(amount: string, language: Language): string {
  return formats[language].format(amount as `${number}`).replace('-', '−');
}

function yuan(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' });
}
