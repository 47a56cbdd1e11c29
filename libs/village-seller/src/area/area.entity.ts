import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AreaLevel } from './area.rows.js';

/** A place parcels go to, anywhere in the country. Villages of the shop lie in divisions, which are rows of ours. */
@Entity({ schema: 'village_seller', name: 'areas' })
@Index('areas_parent', ['parentCode'])
export class AreaEntity {
  /** Code of the state, six digits, nine of a town. */
  @PrimaryColumn('text')
  code!: string;

  @ForeignKey('AreaEntity', { name: 'areas_parent_fkey' })
  @Column('text', { name: 'parent_code', nullable: true })
  parentCode!: string | null;

  @Column('text')
  level!: AreaLevel;

  @Column('text')
  name!: string;

  /** Names from the province down, one after the other: what a search looks in. */
  @Column('text', { name: 'full_name' })
  fullName!: string;
}

/** Which list stands in the areas: one row, so that the same list is not brought in twice. */
@Entity({ schema: 'village_seller', name: 'area_lists' })
export class AreaListEntity {
  /** SHA-256 of the list, hex. */
  @PrimaryColumn('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;
}
