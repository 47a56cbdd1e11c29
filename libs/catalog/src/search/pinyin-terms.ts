import { pairs } from './fold.js';
import { allOf, anyOf, beginning, lexeme } from './expression.js';
import { INITIALS, initialsLexeme, nameLexeme, syllableLexeme } from './lexemes.js';
import { isSyllable, readSyllables, type Reading } from './syllables.js';

/** Letters are read in so many ways at most: each is an alternative for the index to look up. */
const MOST_WAYS = 16;
const MOST_SYLLABLES = 12;

/** Whether syllables, parted by spaces, are a word for goods: such are looked for in titles, not in names. */
export type IsGoods = (said: string) => boolean;

/** The ways to read letters as pinyin: one word by itself, or syllables that stood apart. */
export function readPinyin(chunks: readonly string[]): Reading[] {
  const letters = chunks.map((chunk) => chunk.replaceAll('v', 'u'));
  return letters.length === 1 ? readSyllables(letters[0] ?? '') : [{ syllables: letters, cutShort: false }];
}

/** Chinese typed as pinyin, with or without spaces between the syllables; undefined where it cannot be read so. */
export function pinyinTerm(readings: readonly Reading[], isGoods: IsGoods): string | undefined {
  return anyOf(readings.flatMap((reading) => waysOf(reading, isGoods)).slice(0, MOST_WAYS));
}

/** Chinese typed as the initials of its characters, of one word or of two: hme, fxhme. */
export function initialsTerm(letters: string): string | undefined {
  if (!/^[a-z]{2,10}$/.test(letters)) return undefined;
  const { fewest, most } = INITIALS;
  const whole = letters.length <= most ? [lexeme(initialsLexeme(letters))] : [];
  const inTwo: (string | undefined)[] = [];
  for (let first = fewest; letters.length - first >= fewest; first++) {
    if (first > most || letters.length - first > most) continue;
    inTwo.push(allOf([letters.slice(0, first), letters.slice(first)].map(initialsLexeme).map(lexeme)));
  }
  return anyOf([...whole, ...inTwo]);
}

/** Tones as digits, hei1mu4er3, say where syllables end. */
export function withoutTones(word: string): string[] {
  const syllables = word.match(/[a-z]+[1-5]/g) ?? [];
  const bare = syllables.map((syllable) => syllable.slice(0, -1));
  return syllables.join('') === word && bare.length > 0 && bare.every(isSyllable) ? bare : [word];
}

/** All ways a row of syllables is made of words of two or three, and one of one at the end (武当 茶). */
function waysOf({ syllables, cutShort }: Reading, isGoods: IsGoods): (string | undefined)[] {
  if (syllables.length === 1) return cutShort ? [] : [lexeme(syllableLexeme(syllables[0] ?? ''))];
  if (syllables.length > MOST_SYLLABLES) return [wordOf(syllables, cutShort, isGoods)];
  return partings(syllables.length)
    .filter((lengths) => !(cutShort && lengths.at(-1) === 1))
    .map((lengths) => {
      let start = 0;
      return allOf(
        lengths.flatMap((length) => {
          const word = syllables.slice(start, (start += length));
          return wordOf(word, cutShort && start === syllables.length, isGoods) ?? [];
        }),
      );
    });
}

function wordOf(syllables: readonly string[], cutShort: boolean, isGoods: IsGoods): string | undefined {
  const joined = pairs(syllables, ' ');
  if (joined.length === 0) return lexeme(syllableLexeme(syllables[0] ?? ''));
  const isCut = (i: number): boolean => cutShort && i === joined.length - 1;
  const inTitle = allOf(joined.map((pair, i) => (isCut(i) ? beginning(pair) : lexeme(pair))));
  if (isGoods(syllables.join(' '))) return inTitle;
  const inName = allOf(joined.map(nameLexeme).map((pair, i) => (isCut(i) ? beginning(pair) : lexeme(pair))));
  return anyOf([inTitle, inName]);
}

function partings(length: number): number[][] {
  if (length <= 0) return length === 0 ? [[]] : [];
  if (length === 1) return [[1]];
  return [2, 3].flatMap((first) => partings(length - first).map((rest) => [first, ...rest]));
}
