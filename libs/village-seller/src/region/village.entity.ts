import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A village-level unit (行政村 or 社区) under an id of ours. */
@Entity({ schema: 'village_seller', name: 'villages' })
@Index('villages_county', ['countyId', 'code'])
@Index('villages_code', ['code'], { unique: true })
export class VillageEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: 'village' | 'community';

  /** The code in force; the history stands in division_codes. */
  @Column('text')
  code!: string;

  @ForeignKey('DivisionEntity', { name: 'villages_town_fkey' })
  @Column('uuid', { name: 'town_id' })
  townId!: string;

  @ForeignKey('DivisionEntity', { name: 'villages_county_fkey' })
  @Column('uuid', { name: 'county_id' })
  countyId!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;
}
