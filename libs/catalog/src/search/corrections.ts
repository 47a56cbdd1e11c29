import { slipsBetween } from './edit-distance.js';
import { fold, tokens } from './fold.js';
import type { SearchDictionary } from './search-dictionary.js';
import { spell } from './spelling.js';
import { readSyllables } from './syllables.js';

/** So many other ways to write what was typed are offered. */
export const MOST_CORRECTIONS = 3;
const LONGEST_PIECE = 8;

/**
 * What whoever typed this may have meant, the nearest first: words of the list that are said alike (黑目耳), or lie a
 * slip or two away in characters, pinyin or English. The list is bounded, and so is the work.
 */
export function correct(typed: string, dictionary: SearchDictionary): string[] {
  const parts = tokens(fold(typed)).flatMap(({ text, isHan }) =>
    isHan ? dictionary.segment(text).map((piece) => piece.text) : [text],
  );
  const whole = parts.join('');
  const together = nearest(whole, dictionary);
  const each = parts.flatMap((part, i) =>
    nearest(part, dictionary).map((word) => [...parts.slice(0, i), word, ...parts.slice(i + 1)].join(' ')),
  );
  return [...new Set([...together, ...each])].filter((text) => text !== parts.join(' ')).slice(0, MOST_CORRECTIONS);
}

function nearest(part: string, dictionary: SearchDictionary): string[] {
  const length = [...part].length;
  if (length < 2 || dictionary.isGoods(part)) return [];
  return /^\p{Script=Han}/u.test(part)
    ? length > LONGEST_PIECE
      ? []
      : nearestChinese(part, dictionary)
    : nearestLetters(part, dictionary);
}

function nearestChinese(part: string, dictionary: SearchDictionary): string[] {
  const said = spell(part).map(({ syllables }) => syllables.join(' '));
  const alike = said.flatMap((sound) => dictionary.wordsSaid(sound));
  if (alike.length > 0) return alike;
  const softly = new Set(said.map(soften));
  const almost = dictionary.allSaid().filter(([sound]) => softly.has(soften(sound)));
  if (almost.length > 0) return almost.flatMap(([, words]) => words);
  // One character of three is a slip; one of two is another word.
  if ([...part].length < 3) return [];
  return byDistance(dictionary.allGoods(), (word) => ([...word].length < 3 ? 2 : slipsBetween(part, word, 1)), 1);
}

function nearestLetters(part: string, dictionary: SearchDictionary): string[] {
  const letters = part.replaceAll('v', 'u');
  const most = letters.length < 4 ? 0 : letters.length < 8 ? 1 : 2;
  if (most === 0) return [];
  const said = new Set(readSyllables(letters).map(({ syllables }) => soften(syllables.join(' '))));
  const almost = dictionary.allSaid().filter(([sound]) => said.has(soften(sound)));
  const sounds = byDistance(
    dictionary.allSaid().map(([sound]) => sound),
    (sound) => slipsBetween(letters, sound.replaceAll(' ', ''), most),
    most,
  );
  const words = byDistance(
    dictionary.allGoods().filter((word) => /^[a-z]/.test(word)),
    (word) => slipsBetween(part, word, most),
    most,
  );
  return [...almost.flatMap(([, alike]) => alike), ...words, ...sounds.flatMap((sound) => dictionary.wordsSaid(sound))];
}

/** Sounds that many speakers of the region do not tell apart: n and l, zh and z, -ng and -n. */
function soften(said: string): string {
  return said
    .split(' ')
    .map((syllable) =>
      syllable
        .replace(/^(z|c|s)h/, '$1')
        .replace(/^n/, 'l')
        .replace(/^h(?=u)/, 'f')
        .replace(/ng$/, 'n'),
    )
    .join(' ');
}

function byDistance(words: readonly string[], distance: (word: string) => number, most: number): string[] {
  return words
    .map((word) => ({ word, far: distance(word) }))
    .filter(({ far }) => far <= most)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST_CORRECTIONS)
    .map(({ word }) => word);
}
