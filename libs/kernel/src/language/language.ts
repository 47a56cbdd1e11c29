/** Languages every text of ours exists in. Chinese is the first. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
/** A language of the shop, as in HTML `lang`. */
export type Language = (typeof LANGUAGES)[number];

/** A text in every language of ours. */
export type Wording = Readonly<Record<Language, string>>;

/**
 * Reads an Accept-Language header (RFC 9110, 12.5.4): the first range we speak in the order of the quality values,
 * Chinese where none is. Whoever sends garbage reads Chinese.
 */
export function readLanguage(header: string | undefined): Language {
  if (header === undefined || header === 'zh-CN') return 'zh-CN';
  if (header === 'en') return 'en';
  const ranges = header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { range, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { range } of ranges) {
    if (range === 'zh' || range.startsWith('zh-')) return 'zh-CN';
    if (range === 'en' || range.startsWith('en-')) return 'en';
  }
  return 'zh-CN';
}
