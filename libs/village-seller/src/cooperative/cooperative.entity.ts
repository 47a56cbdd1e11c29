import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A farmers' cooperative. */
@Entity({ schema: 'village_seller', name: 'cooperatives' })
@Index('cooperatives_code', ['code'], { unique: true })
export class CooperativeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @ForeignKey('VillageEntity', { name: 'cooperatives_village_fkey' })
  @Column('uuid', { name: 'village_id' })
  villageId!: string;

  @Column('date', { name: 'founded_on' })
  foundedOn!: string;
}

/** A farming family. */
@Entity({ schema: 'village_seller', name: 'households' })
@Index('households_village', ['villageId'])
export class HouseholdEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** The name the family sells under, never a person's legal name. */
  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @ForeignKey('VillageEntity', { name: 'households_village_fkey' })
  @Column('uuid', { name: 'village_id' })
  villageId!: string;
}

/** A household's membership, kept after it leaves. */
@Entity({ schema: 'village_seller', name: 'cooperative_members' })
@Index('cooperative_members_household', ['householdId'])
@Index('cooperative_members_one_at_a_time', ['householdId'], { unique: true, where: 'left_on is null' })
export class CooperativeMemberEntity {
  @ForeignKey('CooperativeEntity', { name: 'cooperative_members_cooperative_fkey' })
  @PrimaryColumn('uuid', { name: 'cooperative_id' })
  cooperativeId!: string;

  @ForeignKey('HouseholdEntity', { name: 'cooperative_members_household_fkey' })
  @PrimaryColumn('uuid', { name: 'household_id' })
  householdId!: string;

  @PrimaryColumn('date', { name: 'joined_on' })
  joinedOn!: string;

  @Column('date', { name: 'left_on', nullable: true })
  leftOn!: string | null;
}
