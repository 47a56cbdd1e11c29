/**
 * Words of a text for plain search, as the CJK analysers of full-text engines make them: Chinese has no spaces, so every
 * character and every pair of neighbours is a word; other scripts give their words in lower case without accents.
 */
const HAN_RUN = /\p{Script=Han}+/gu;
const OTHER_WORD = /[\p{Letter}\p{Number}]+/gu;
const LONGEST_WORD = 40;

/** Words to index. */
export function searchWords(text: string): string[] {
  const folded = fold(text);
  const words = new Set(otherWords(folded));
  for (const run of folded.match(HAN_RUN) ?? []) {
    const characters = [...run];
    characters.forEach((character, i) => {
      words.add(character);
      const next = characters[i + 1];
      if (next !== undefined) words.add(character + next);
    });
  }
  return [...words];
}

/** Two tsqueries: the words anywhere in an entry, and the words all in its title (weight A). */
export interface SearchQuery {
  readonly anywhere: string;
  readonly inTitle: string;
}

/**
 * Finds entries that hold every word of what was typed: pairs for Chinese (a lone character only where it stands alone),
 * whole words else, the last of them also as a beginning. Undefined where nothing in it can be searched.
 */
export function searchQuery(typed: string): SearchQuery | undefined {
  const folded = fold(typed);
  const others = otherWords(folded);
  const terms = others.map((word, i) => ({ word, beginning: i === others.length - 1 }));
  for (const run of folded.match(HAN_RUN) ?? []) {
    const characters = [...run];
    if (characters.length === 1) terms.push({ word: run, beginning: false });
    for (let i = 0; i + 1 < characters.length; i++) {
      terms.push({ word: `${characters[i]}${characters[i + 1]}`, beginning: false });
    }
  }
  if (terms.length === 0) return undefined;
  const write = (title: boolean): string =>
    [...new Set(terms.map(({ word, beginning }) => `'${word}'${suffix(beginning, title)}`))].join(' & ');
  return { anywhere: write(false), inTitle: write(true) };
}

function suffix(beginning: boolean, title: boolean): string {
  return beginning || title ? `:${beginning ? '*' : ''}${title ? 'A' : ''}` : '';
}

/** Words hold letters and digits only, so none can break out of its quotes. */
function otherWords(folded: string): string[] {
  return (folded.replace(HAN_RUN, ' ').match(OTHER_WORD) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}
