/** Every syllable of Mandarin, by what it begins with; ü is written u, as most keyboards have it. */
const BY_BEGINNING: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(BY_BEGINNING).flatMap(([beginning, ends]) => ends.split(' ').map((end) => beginning + end)),
);
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, i) => syllable.slice(0, i + 1))),
);
const LONGEST_SYLLABLE = 6;
/** fangan is fang-an and fan-gan; whoever types on has few ways more. */
const MOST_READINGS = 4;

/** A row of syllables, the last of which may be cut short. */
export interface Reading {
  readonly syllables: readonly string[];
  readonly cutShort: boolean;
}

export function isSyllable(letters: string): boolean {
  return SYLLABLES.has(letters);
}

/** The ways letters without spaces can be read as pinyin, the longest syllables first; none where they cannot. */
export function readSyllables(letters: string): Reading[] {
  if (letters === '') return [];
  const whole = readWhole(letters).map((syllables) => ({ syllables, cutShort: false }));
  return whole.length > 0 ? whole : readCutShort(letters);
}

/** From the end on, so that hostile letters are not read in all the ways they fall apart. */
function readWhole(letters: string): readonly (readonly string[])[] {
  const from: (readonly string[])[][] = Array.from(letters, () => []);
  from.push([[]]);
  for (let start = letters.length - 1; start >= 0; start--) {
    for (let end = Math.min(start + LONGEST_SYLLABLE, letters.length); end > start; end--) {
      const syllable = letters.slice(start, end);
      if (!SYLLABLES.has(syllable)) continue;
      for (const rest of from[end] ?? []) from[start]?.push([syllable, ...rest]);
    }
    from[start]?.splice(MOST_READINGS);
  }
  return from[0] ?? [];
}

/** Letters as they stand while somebody types on: `heim` is hei and the beginning of mu. */
function readCutShort(letters: string): Reading[] {
  for (let length = 1; length < Math.min(LONGEST_SYLLABLE, letters.length); length++) {
    const rest = letters.slice(-length);
    const [syllables] = BEGINNINGS.has(rest) ? readWhole(letters.slice(0, -length)) : [];
    if (syllables !== undefined) return [{ syllables: [...syllables, rest], cutShort: true }];
  }
  return [];
}
