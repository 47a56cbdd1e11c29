import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LotRecordKind, LotUnit } from './harvest.rules.js';

/** What was written of a lot once: the harvest, each correction with its reason, its close. Append-only. */
@Entity({ schema: 'catalog', name: 'lot_records' })
@Index('lot_records_number_of_lot', ['lotId', 'number'], { unique: true })
export class LotRecordEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('LotEntity', { name: 'lot_records_lot_fkey' })
  @Column('uuid', { name: 'lot_id' })
  lotId!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  kind!: LotRecordKind;

  @Column('date', { name: 'harvested_on' })
  harvestedOn!: string;

  @Column('integer')
  quantity!: number;

  @Column('text')
  unit!: LotUnit;

  @Column('text')
  place!: string;

  @Column('text')
  note!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'by_person' })
  byPerson!: string;

  /** The cooperative that wrote it for its member; null where the household's own people did. */
  @ForeignKey('CooperativeEntity', { name: 'lot_records_cooperative_fkey' })
  @Column('uuid', { name: 'by_cooperative', nullable: true })
  byCooperative!: string | null;
}

/** How many lots a village has of a day; a number is given once. */
@Entity({ schema: 'catalog', name: 'lot_counters' })
export class LotCounterEntity {
  @PrimaryColumn('text')
  prefix!: string;

  @Column('integer')
  last!: number;
}
