import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often goods were searched for on a day and not found. */
@Entity({ schema: 'catalog', name: 'missed_searches' })
export class MissedSearchEntity {
  /** In China. */
  @PrimaryColumn('date')
  day!: string;

  /** As `countableWords` has them. */
  @PrimaryColumn('text')
  words!: string;

  /** The county that was searched in; empty where it was the whole region. */
  @PrimaryColumn('text', { name: 'county_code' })
  countyCode!: string;

  @Column('integer')
  count!: number;
}

/** Who was counted for what today, so that nobody counts twice; emptied when the day is over. */
@Entity({ schema: 'catalog', name: 'missed_search_visitors' })
export class MissedSearchVisitorEntity {
  @PrimaryColumn('date')
  day!: string;

  /** Keyed digest of day and visitor: of another day it is another one. */
  @PrimaryColumn('bytea')
  visitor!: Buffer;

  /** Keyed digest of all that is counted once. */
  @PrimaryColumn('bytea')
  search!: Buffer;
}
