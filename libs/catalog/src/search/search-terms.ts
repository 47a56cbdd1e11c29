import { allOf, anyOf, beginning, lexeme } from './expression.js';
import { pairs, singular, tokens } from './fold.js';
import { nameLexeme } from './lexemes.js';
import { initialsTerm, pinyinTerm, readPinyin } from './pinyin-terms.js';
import { isShelf, type Piece, type SearchDictionary } from './search-dictionary.js';

/** A part of what was typed, as conditions on the words of a title. */
export interface SearchTerm {
  /** As it was typed, in characters or pinyin. */
  readonly literal: string;
  /** Under another name, or by its initials; null where it has none. */
  readonly same: string | null;
}

/** A term with the condition that found goods fulfil, on all words of a card. */
export interface SearchCondition extends SearchTerm {
  readonly found: string;
}

/** Chinese: goods by titles and shelves, places and what nobody knows by names too. */
export function chineseCondition({ text, kind }: Piece, dictionary: SearchDictionary): SearchCondition | undefined {
  const literal = inTitle(text);
  if (literal === undefined) return undefined;
  const isName = kind !== 'goods';
  const others = dictionary.sameAs(text);
  const same = anyOf(others.map(otherWord)) ?? null;
  const names = isName ? [text, ...others].map(inName) : [];
  // Single characters are kept of titles only. A known word of two must stand as it is: 山药 is not 高山草药.
  const characters = [...text];
  const isLoose = characters.length > 2 || (kind === 'unknown' && characters.length === 2);
  const scattered = isLoose ? allOf(characters.map(lexeme)) : undefined;
  return { literal, same, found: anyOf([literal, same ?? undefined, ...names, scattered]) ?? literal };
}

/** Letters: words of English, pinyin, or initials, whichever goods have. */
export function lettersCondition(
  chunks: readonly string[],
  isLast: boolean,
  dictionary: SearchDictionary,
): SearchCondition | undefined {
  const words = chunks.map((chunk, i) => {
    const spellings = dictionary.isGoods(singular(chunk)) ? [chunk] : [chunk, nameLexeme(chunk)];
    return anyOf(spellings.map((word) => englishWord(word, isLast && i === chunks.length - 1 && chunk.length > 1)));
  });
  const readings = readPinyin(chunks);
  const said = readings.flatMap(({ syllables }) => dictionary.wordsSaid(syllables.join(' ')));
  const isGoods = (syllables: string): boolean => dictionary.wordsSaid(syllables).length > 0;
  const english = allOf(words.filter((word) => word !== undefined));
  const literal = anyOf([english, pinyinTerm(readings, isGoods)]);
  if (literal === undefined) return undefined;
  const [only] = chunks.length === 1 ? chunks : [];
  const others = [
    ...(only === undefined ? [] : dictionary.sameAs(singular(only))),
    ...said.flatMap((word) => dictionary.sameAs(word)),
  ];
  const same = anyOf([...others.map(otherWord), only === undefined ? undefined : initialsTerm(only)]) ?? null;
  return { literal, same, found: anyOf([literal, same ?? undefined]) ?? literal };
}

/** A whole run as the name of a seller or a place; undefined where it is too short to be told from others. */
export function nameCondition(run: string): string | undefined {
  return [...run].length > 2 ? inName(run) : undefined;
}

/** The last word may be the beginning of one: whoever types has perhaps not ended. */
function englishWord(word: string, mayBeBeginning: boolean): string {
  const whole = lexeme(singular(word));
  return mayBeBeginning ? (anyOf([whole, beginning(word)]) ?? whole) : whole;
}

/** Pairs, each of which must be there; a lone character is looked for where it stands alone. */
function inTitle(text: string): string | undefined {
  const characters = [...text];
  return allOf((characters.length === 1 ? characters : pairs(characters)).map(lexeme));
}

function inName(text: string): string | undefined {
  return allOf(
    pairs([...text])
      .map(nameLexeme)
      .map(lexeme),
  );
}

/** A word of the list: a shelf, Chinese, or some words of English. */
function otherWord(word: string): string | undefined {
  if (isShelf(word)) return lexeme(word);
  return allOf(tokens(word).flatMap(({ text, isHan }) => (isHan ? (inTitle(text) ?? []) : lexeme(singular(text)))));
}
