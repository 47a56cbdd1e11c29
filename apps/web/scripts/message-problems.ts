type Catalogue = Record<string, unknown>;

const han = /\p{Script=Han}/u;

/**
 * Everything wrong with two catalogues and the sources that use them: a key on one side only, the same text on both
 * without having been reviewed, a review of something that differs, a placeholder lost in translation, a key nobody
 * uses, Chinese written into a source.
 */
export function findMessageProblems(
  chinese: Catalogue,
  english: Catalogue,
  reviewed: string[],
  sources: { file: string; text: string }[],
): string[] {
  const keys = [...new Set([...Object.keys(chinese), ...Object.keys(english)])].filter((key) => key !== '$schema');
  const used = new Set(sources.flatMap(({ text }) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)));
  return [
    ...keys.flatMap((key) => [...compare(key), ...(used.has(key) ? [] : [`${key}: nobody uses it`])]),
    ...reviewed
      .filter((key) => !keys.includes(key))
      .map((key) => `${key}: reviewed as equal, but there is no such message`),
    ...sources.filter(({ text }) => han.test(text)).map(({ file }) => `${file}: Chinese belongs into the catalogue`),
  ];

  function compare(key: string): string[] {
    if (!(key in chinese)) return [`${key}: missing in zh-CN`];
    if (!(key in english)) return [`${key}: missing in en`];
    const [left, right] = [JSON.stringify(chinese[key]), JSON.stringify(english[key])];
    const equal = left === right;
    return [
      ...(equal && !reviewed.includes(key) ? [`${key}: the same text in both languages`] : []),
      ...(!equal && reviewed.includes(key) ? [`${key}: reviewed as equal, but it differs`] : []),
      ...(placeholders(left) === placeholders(right) ? [] : [`${key}: not the same placeholders`]),
      ...(left === '""' || right === '""' ? [`${key}: empty`] : []),
    ];
  }
}

function placeholders(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(',');
}
