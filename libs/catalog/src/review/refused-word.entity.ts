import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RefusedKind } from './finding.js';

/** A word that may not stand on goods, and what to write instead. The list is data: it comes from a file. */
@Entity({ schema: 'catalog', name: 'refused_words' })
export class RefusedWordEntity {
  @PrimaryColumn('text')
  kind!: RefusedKind;

  @PrimaryColumn('text')
  word!: string;

  /** Whether it is refused at once, or left to the eyes of a person. */
  @Column('text')
  level!: 'refused' | 'looked_at';

  /** Longer words that hold it and mean something else. */
  @Column('text', { array: true })
  unless!: string[];

  @Column('text')
  why!: string;

  @Column('text', { name: 'why_en' })
  whyEn!: string;

  @Column('text')
  instead!: string;

  @Column('text', { name: 'instead_en' })
  insteadEn!: string;
}
