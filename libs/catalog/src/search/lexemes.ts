import { fold, hanRuns, otherWords, pairs, singular } from './fold.js';
import { spell } from './spelling.js';

/*
 * What a card is found by. Words of a dictionary are none of it: every word is a row of pairs of characters, so the
 * dictionary and the synonyms may change without a card being made anew. Seven kinds of lexemes share one index and
 * cannot be taken for one another:
 *   木, 木耳     characters and pairs of them
 *   fungus       words of other scripts, in their singular
 *   =mu, mu er   syllables and pairs of them
 *   ^hme         initials of some characters in a row
 *   @房县        pairs, words and syllables of the names of seller and places
 *   #tea         a shelf
 */

/** A lexeme of the name of a seller or a place. */
export const nameLexeme = (pair: string): string => `@${pair}`;

/** Goes up when titles are taken apart in another way: cards of an older one are made anew by the next seed. */
export const WORDS_VERSION = 2;

/** A syllable by itself, told from an English word. */
export const syllableLexeme = (syllable: string): string => `=${syllable}`;
/** Initials, told from both. */
export const initialsLexeme = (initials: string): string => `^${initials}`;
/** Initials of so many characters in a row are kept. */
export const INITIALS = { fewest: 2, most: 5 } as const;

/** All a title is found by, single characters and syllables too. */
export function titleLexemes(texts: readonly string[]): string[] {
  return collect(texts, (run) => [
    ...run,
    ...pairs([...run]),
    ...spell(run).flatMap(({ syllables, initials }) => [
      ...syllables.map(syllableLexeme),
      ...pairs(syllables, ' '),
      ...initialsIn(initials),
    ]),
  ]);
}

/** A shelf by its code, which the list of words leads to: its name 木耳香菇 would find mushrooms for who wants fungus. */
export const shelfLexeme = (code: string): string => `#${code}`;

/** Seller and places: pairs only, and told from those of titles, or 核桃 would find all that is sold at 核桃树下. */
export function nameLexemes(texts: readonly string[]): string[] {
  const pairsOf = (run: string): string[] => [
    ...pairs([...run]),
    ...spell(run).flatMap(({ syllables }) => pairs(syllables, ' ')),
  ];
  return collect(texts, pairsOf).map(nameLexeme);
}

/** A county is also typed by its initials. */
export function countyLexemes(texts: readonly string[]): string[] {
  const initials = texts.map(fold).flatMap(hanRuns).flatMap(spell);
  return [...nameLexemes(texts), ...initials.flatMap((spelling) => initialsIn(spelling.initials))];
}

/** A tsvector as PostgreSQL reads it. Lexemes hold no quote and no backslash. */
export function toVector(lexemes: readonly string[]): string {
  return [...new Set(lexemes)].map((lexeme) => `'${lexeme}'`).join(' ');
}

function collect(texts: readonly string[], ofRun: (run: string) => string[]): string[] {
  const folded = texts.map(fold);
  return [...folded.flatMap(otherWords).map(singular), ...folded.flatMap(hanRuns).flatMap(ofRun)];
}

function initialsIn(initials: string): string[] {
  const found: string[] = [];
  for (let length = INITIALS.fewest; length <= INITIALS.most; length++) {
    for (let start = 0; start + length <= initials.length; start++) {
      found.push(initialsLexeme(initials.slice(start, start + length)));
    }
  }
  return found;
}
