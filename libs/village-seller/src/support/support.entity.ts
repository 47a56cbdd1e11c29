import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SupportKind } from './support.rules.js';

/** That a household is monitored or was poor, from a day on; sensitive, so no type of its shop has it. */
@Entity({ schema: 'village_seller', name: 'household_supports' })
@Index('household_supports_one_open', ['householdId'], { unique: true, where: 'valid_to is null' })
@Index('household_supports_household', ['householdId', 'validFrom'])
export class HouseholdSupportEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('HouseholdEntity', { name: 'household_supports_household_fkey' })
  @Column('uuid', { name: 'household_id' })
  householdId!: string;

  @Column('text')
  kind!: SupportKind;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** The last day; null while it holds. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  /** The list or document it is taken from. */
  @Column('text')
  source!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;
}
