import type { SearchWordLine } from '@shanhuo/catalog';
import { orNull, readCsv } from './read-csv.js';

/** Words that people search with, and what they mean by them. */
export function readSearchWords(folder: string): SearchWordLine[] {
  return readCsv(folder, 'search-words.csv').map(({ of }) => ({
    kind: of('kind') as SearchWordLine['kind'],
    words: of('words').split(' '),
    categoryCode: orNull(of('category_code')),
  }));
}
