import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What a county is known for, of the region's data: goods of several sellers may be of it. It claims nothing of them;
 * marks do, with evidence. Its code, county and shelf never change.
 */
@Entity({ schema: 'catalog', name: 'specialties' })
@Index('specialties_code', ['code'], { unique: true })
@Index('specialties_county', ['countyId'])
@Index('specialties_category', ['categoryId'])
export class SpecialtyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** As it stands in addresses. */
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @ForeignKey('DivisionEntity', { name: 'specialties_county_fkey' })
  @Column('uuid', { name: 'county_id' })
  countyId!: string;

  @ForeignKey('CategoryEntity', { name: 'specialties_category_fkey' })
  @Column('uuid', { name: 'category_id' })
  categoryId!: string;

  @Column('text')
  season!: string;

  @Column('text', { name: 'season_en' })
  seasonEn!: string;

  @Column('integer')
  position!: number;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** The last day on which it can be chosen; what was said to be of it stays so. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
