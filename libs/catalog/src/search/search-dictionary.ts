import { fold, singular } from './fold.js';

/** A line of the list of words. */
export interface SearchWordLine {
  readonly kind: SearchWordKind;
  readonly words: readonly string[];
  /** Shelf on which such goods stand. */
  readonly categoryCode: string | null;
}

/**
 * `word`: words of food and goods, each by itself. `same`: words for one thing. `wide`: the first also finds what the
 * others find, but not the other way round; `#tea` among them stands for all that is on that shelf. `filler`: says nothing about goods where anything else does.
 */
export const SEARCH_WORD_KINDS = ['word', 'same', 'wide', 'filler'] as const;
export type SearchWordKind = (typeof SEARCH_WORD_KINDS)[number];

/** A line with how each of its words is said, syllables parted by spaces; empty for words of other scripts. */
export interface SpelledWordLine extends SearchWordLine {
  readonly said: readonly string[];
}

/** A part of what was typed. */
export interface Piece {
  readonly text: string;
  /** Goods of the list, a place, or what lies between known words. */
  readonly kind: 'goods' | 'place' | 'unknown';
}

const IS_LATIN = /^[a-z]/;
const LONGEST_WORD = 8;
const COST_OF_WORD = 2;
/** Three unknown characters cost more than a word and an unknown one: known words win where they can. */
const COST_OF_UNKNOWN = 3;
const SUFFIX_OF_PLACE = /(?:特区|自治县|社区|街道|省|县|市|区|镇|乡|村)$/;

/** Words of the region and the shop: it takes what was typed apart and says what else means the same. */
export class SearchDictionary {
  private readonly goods = new Set<string>();
  private readonly places = new Set<string>();
  private readonly said = new Map<string, string[]>();
  private readonly shelves = new Map<string, string>();
  private readonly fillers = new Set<string>();
  private readonly others = new Map<string, Set<string>>();

  /**
   * @param places names of places, as the state writes them
   * @param lines the list of words
   * @param regions those of the places in which all goods grow, so that they tell nothing apart
   */
  constructor(places: readonly string[], lines: readonly SpelledWordLine[], regions: readonly string[] = []) {
    for (const name of regions.flatMap(namesOfPlace)) this.fillers.add(name);
    for (const place of places) {
      const names = namesOfPlace(place);
      for (const name of names) this.places.add(name);
      if (names[0] !== undefined) this.addOthers(names[0], names.slice(1));
    }
    for (const { kind, words, said, categoryCode } of lines) {
      const folded = words.map((word) => (isShelf(word) ? word : singular(fold(word))));
      for (const [i, word] of folded.entries()) {
        if (isShelf(word)) continue;
        this.goods.add(word);
        if (categoryCode !== null) this.shelves.set(word, categoryCode);
        if (said[i]) this.said.set(said[i], [...(this.said.get(said[i]) ?? []), word]);
        if (kind === 'filler') this.fillers.add(word);
        if (kind === 'same') this.addOthers(word, folded);
      }
      if (kind === 'wide' && folded[0] !== undefined) this.addOthers(folded[0], folded.slice(1));
    }
  }

  /**
   * Other words that goods asked for by this one may go by; of a place its name without 县 or 镇. For Chinese no English
   * ones: every title has both, and 柑橘 is not a mandarin fish.
   */
  sameAs(word: string): readonly string[] {
    const others = [...(this.others.get(word) ?? [])];
    return IS_LATIN.test(word) ? others : others.filter((other) => !IS_LATIN.test(other));
  }

  /** Words of the list that are said so, syllables parted by spaces. */
  wordsSaid(said: string): readonly string[] {
    return this.said.get(said) ?? [];
  }

  /** The shelf on which goods of this name stand. */
  shelfOf(word: string): string | undefined {
    return this.shelves.get(word);
  }

  /** All sounds with the words that have them. */
  allSaid(): readonly (readonly [said: string, words: readonly string[]])[] {
    return [...this.said];
  }

  allGoods(): readonly string[] {
    return [...this.goods];
  }

  isGoods(word: string): boolean {
    return this.goods.has(word);
  }

  isFiller(word: string): boolean {
    return this.fillers.has(word);
  }

  /** Takes a run of Chinese apart: as few pieces as can be, known words before unknown ones, the longest first. */
  segment(run: string): Piece[] {
    const characters = [...run];
    const best: { cost: number; length: number }[] = Array.from(characters, () => ({ cost: Infinity, length: 1 }));
    best.push({ cost: 0, length: 0 });
    for (let start = characters.length - 1; start >= 0; start--) {
      for (let length = Math.min(LONGEST_WORD, characters.length - start); length > 0; length--) {
        const isKnown = this.kindOf(characters.slice(start, start + length).join('')) !== 'unknown';
        if (!isKnown && length > 1) continue;
        const cost = (best[start + length]?.cost ?? 0) + (isKnown ? COST_OF_WORD : COST_OF_UNKNOWN);
        if (cost < (best[start]?.cost ?? 0)) best[start] = { cost, length };
      }
    }
    return joinUnknown(this.walk(characters, best));
  }

  private walk(characters: readonly string[], best: readonly { length: number }[]): Piece[] {
    const pieces: Piece[] = [];
    for (let start = 0; start < characters.length; start += best[start]?.length ?? 1) {
      const text = characters.slice(start, start + (best[start]?.length ?? 1)).join('');
      pieces.push({ text, kind: this.kindOf(text) });
    }
    return pieces;
  }

  /** What is both a place and goods is taken for goods: more people look for these. */
  private kindOf(text: string): Piece['kind'] {
    if (this.goods.has(text)) return 'goods';
    return this.places.has(text) ? 'place' : 'unknown';
  }

  private addOthers(word: string, others: readonly string[]): void {
    if (others.length === 0) return;
    const known = this.others.get(word) ?? new Set<string>();
    for (const other of others) if (other !== word) known.add(other);
    this.others.set(word, known);
  }
}

/** A word of the list that stands for all goods of a shelf: #tea. */
export function isShelf(word: string): boolean {
  return word.startsWith('#');
}

/** The name, and as people say it: 竹溪 for 竹溪县. */
function namesOfPlace(place: string): string[] {
  const name = fold(place);
  const short = name.replace(SUFFIX_OF_PLACE, '');
  return [...short].length > 1 ? [name, short] : [name];
}

function joinUnknown(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === 'unknown' && piece.kind === 'unknown') {
      joined[joined.length - 1] = { text: last.text + piece.text, kind: 'unknown' };
    } else joined.push(piece);
  }
  return joined;
}
