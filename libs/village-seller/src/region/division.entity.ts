import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A province, prefecture, county or town: what villages lie in. */
@Entity({ schema: 'village_seller', name: 'divisions' })
@Index('divisions_parent', ['parentId'])
export class DivisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  level!: 'province' | 'prefecture' | 'county' | 'town';

  @ForeignKey('DivisionEntity', { name: 'divisions_parent_fkey' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Whether the county stands on the official list of 832 counties lifted out of poverty; false above and below counties. */
  @Column('boolean')
  alleviated!: boolean;
}

/** A division code (GB/T 2260 and below) as a dated row: codes change, our ids do not. */
@Entity({ schema: 'village_seller', name: 'division_codes' })
@Index('division_codes_subject', ['subjectId'])
export class DivisionCodeEntity {
  /** 6 digits of a county, 9 of a town, 12 of a village. */
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  /** Division or village. */
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;
}
