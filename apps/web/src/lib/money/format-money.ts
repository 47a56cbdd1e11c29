export type Language = 'zh-CN' | 'en';

const formats: Record<Language, Intl.NumberFormat> = {
  'zh-CN': yuan('zh-CN'),
  en: yuan('en'),
};

/** `"39.90"` → `¥39.90`, `"1280.00"` → `¥1,280`. The decimal string is never turned into a float. */
export function formatMoney(amount: string, language: Language): string {
  return formats[language].format(amount as `${number}`);
}

function yuan(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
}
