import { pinyin } from 'pinyin-pro';

/** Syllables and initials of a run of Chinese, a syllable a character. */
export interface Spelling {
  readonly syllables: readonly string[];
  readonly initials: string;
}

const OPTIONS = { toneType: 'none', type: 'array', nonZh: 'removed', v: true } as const;

/**
 * How a run of Chinese is said. Where a character has several readings, the one that its neighbours ask for, and the
 * one it has as a family's name: villages are called after families (曾家, 解家, 单家).
 */
export function spell(run: string): Spelling[] {
  const length = [...run].length;
  const readings = [pinyin(run, { ...OPTIONS, surname: 'off' }), pinyin(run, { ...OPTIONS, surname: 'all' })]
    .map((syllables) => syllables.map((syllable) => syllable.replaceAll('v', 'u')))
    // A character nobody has a reading for would shift its neighbours.
    .filter((syllables) => syllables.length === length);
  const distinct = new Map(readings.map((syllables) => [syllables.join(' '), syllables]));
  return [...distinct.values()].map((syllables) => ({
    syllables,
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  }));
}
