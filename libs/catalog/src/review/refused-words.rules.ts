import type { RefusedKind } from './finding.js';

/** A word of the list, as it is looked for. */
export interface RefusedWord {
  readonly kind: RefusedKind;
  readonly word: string;
  readonly level: 'refused' | 'looked_at';
  readonly unless: readonly string[];
  readonly why: string;
  readonly whyEn: string;
  readonly instead: string;
  readonly insteadEn: string;
}

const LATIN = /^[a-z0-9 ' -]+$/;

/**
 * Words of the list that stand in a text, however they are spaced, pointed or written in full width: 治·疗 is 治疗. Words
 * of letters are found as whole words only. A word inside one of its `unless` is none: 第一 in 第一茬.
 */
export function findRefusedWords(text: string, words: readonly RefusedWord[]): RefusedWord[] {
  const spoken = text.normalize('NFKC').toLowerCase();
  const plain = withoutMarks(spoken);
  return words.filter(({ word, unless }) =>
    LATIN.test(word)
      ? holdsLatin(
          unless.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), spoken),
          word,
        )
      : unless
          .reduce((rest, phrase) => rest.replaceAll(withoutMarks(phrase), '\n'), plain)
          .includes(withoutMarks(word)),
  );
}

/** What does not change how a text is read. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[\s\p{P}\p{S}\p{M}\p{Cf}]/gu, '');
}

function holdsLatin(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/.test(character);
}
