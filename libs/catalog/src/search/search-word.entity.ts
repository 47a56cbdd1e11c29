import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SearchWordKind } from './search-dictionary.js';

/** A line of the list of words that people search with. The list is data: it comes from a file. */
@Entity({ schema: 'catalog', name: 'search_words' })
export class SearchWordEntity {
  /** Which line of the list it is. */
  @PrimaryColumn('integer')
  line!: number;

  @Column('text')
  kind!: SearchWordKind;

  @Column('text', { array: true })
  words!: string[];

  /** How each word is said, syllables parted by spaces; empty for words of other scripts. */
  @Column('text', { array: true })
  said!: string[];

  /** Shelf on which such goods stand. */
  @Column('text', { name: 'category_code', nullable: true })
  categoryCode!: string | null;
}
