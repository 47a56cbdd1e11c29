import type { AreaSearch } from './area.repository.js';

const MOST_WORDS = 6;
const SHORTEST = 2;

/**
 * Reads what was typed to find an area: words in any order, the last levels of an address first or last. Undefined where
 * there is too little to look for, which a single character is.
 */
export function readAreaWords(text: string): AreaSearch | undefined {
  const words = text
    .normalize('NFKC')
    .replaceAll('\0', '')
    .split(/[\s,，、/]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  if (words.join('').length < SHORTEST) return undefined;
  const patterns = words.map((word) => `%${escaped(word)}%`);
  return { words, fullName: patterns, ownName: patterns };
}

/**
 * The same for who types without spaces and leaves out 省, 市 and 区: 郧阳城关 for 十堰市郧阳区城关镇. The characters stand in
 * the full name in their order, and the last one in the area's own name.
 */
export function readScattered({ words }: AreaSearch): AreaSearch {
  const characters = [...words.join('')];
  return {
    words,
    fullName: [`%${characters.map(escaped).join('%')}%`],
    ownName: [`%${escaped(characters.at(-1) ?? '')}%`],
  };
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
