import type { RefusedWord } from '@shanhuo/catalog';
import { readCsv } from './read-csv.js';

/** Words that may not stand on goods, with what to write instead. */
export function readRefusedWords(folder: string): RefusedWord[] {
  return readCsv(folder, 'refused-words.csv').map(({ of }) => ({
    kind: of('kind') as RefusedWord['kind'],
    word: of('word'),
    level: of('level') as RefusedWord['level'],
    unless: of('unless').split('|').filter(Boolean),
    why: of('why'),
    whyEn: of('why_en'),
    instead: of('instead'),
    insteadEn: of('instead_en'),
  }));
}
