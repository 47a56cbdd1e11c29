import { allOf, anyOf } from './expression.js';
import { fold, tokens } from './fold.js';
import { withoutTones } from './pinyin-terms.js';
import type { SearchDictionary } from './search-dictionary.js';
import { chineseCondition, lettersCondition, nameCondition, type SearchTerm } from './search-terms.js';
import { isSyllable } from './syllables.js';

/** What to look for: a tsquery that found goods fulfil, and terms to rank them by, the first ones only. */
export interface SearchQuery {
  readonly anywhere: string;
  readonly terms: readonly SearchTerm[];
}

/** Who types more has pasted: the rest of it narrows no further. */
const MOST_GROUPS = 8;
/** Goods are ranked by so many terms; what follows only narrows. */
export const RANKED_TERMS = 4;

/** A run of Chinese, or words of letters. */
type Group = string | string[];

/**
 * Reads what was typed into the search box: Chinese, pinyin, initials, English, mixed. Everything in it must be found,
 * but for words that say nothing. Undefined where nothing in it can be searched for.
 */
export function readSearch(typed: string, dictionary: SearchDictionary): SearchQuery | undefined {
  const groups = groupsOf(typed).slice(0, MOST_GROUPS);
  const telling = groups.map((group) => readGroup(group, group === groups.at(-1), dictionary, true));
  const said = telling.some(({ found }) => found !== undefined)
    ? telling
    : groups.map((group) => readGroup(group, group === groups.at(-1), dictionary, false));
  const anywhere = allOf(said.flatMap(({ found }) => found ?? []));
  if (anywhere === undefined) return undefined;
  return { anywhere, terms: said.flatMap(({ terms }) => terms).slice(0, RANKED_TERMS) };
}

interface ReadGroup {
  readonly found: string | undefined;
  readonly terms: readonly SearchTerm[];
}

function readGroup(group: Group, isLast: boolean, dictionary: SearchDictionary, withoutFillers: boolean): ReadGroup {
  if (typeof group !== 'string') {
    const condition = lettersCondition(group, isLast, dictionary);
    return { found: condition?.found, terms: condition === undefined ? [] : [termOf(condition)] };
  }
  const all = dictionary.segment(group);
  const pieces = all.filter(({ text }) => !(withoutFillers && dictionary.isFiller(text)));
  const conditions = pieces.flatMap((piece) => chineseCondition(piece, dictionary) ?? []);
  const found = allOf(conditions.map((condition) => condition.found));
  return {
    found: found === undefined || all.length === 1 ? found : anyOf([found, nameCondition(group)]),
    terms: conditions.map(termOf),
  };
}

const termOf = ({ literal, same }: SearchTerm): SearchTerm => ({ literal, same });

/** Runs of Chinese as they are; words of letters by themselves, but syllables in a row together (hei mu er). */
function groupsOf(typed: string): Group[] {
  const found: Group[] = [];
  for (const { text, isHan } of tokens(fold(typed))) {
    if (isHan) {
      found.push(text);
      continue;
    }
    const chunks = withoutTones(text);
    const last = found.at(-1);
    if (Array.isArray(last) && [...last, ...chunks].every(isSyllable)) last.push(...chunks);
    else found.push(chunks);
  }
  return found;
}
