import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SellerKind, SellerStanding } from './seller.states.js';

/** Who sells: a household, a cooperative or a company. */
@Entity({ schema: 'village_seller', name: 'sellers' })
@Index('sellers_code', ['code'], { unique: true })
@Index('sellers_village', ['villageId'])
@Index('sellers_household', ['householdId'])
@Index('sellers_cooperative', ['cooperativeId'])
@Index('sellers_due', ['dueOn', 'id'])
@Index('sellers_leaving', ['leavesOn'], { where: `standing = 'leaving'` })
@Index('sellers_petty_trade', ['id'], { where: `kind = 'petty_trade'` })
export class SellerEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Short code people see. */
  @Column('text')
  code!: string;

  @Column('text')
  kind!: SellerKind;

  @Column('text')
  standing!: SellerStanding;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Why this seller may sell, shown on the shop (E-Commerce Law 10 and 15). */
  @Column('text', { name: 'legal_ground' })
  legalGround!: string;

  @Column('text', { name: 'legal_ground_en' })
  legalGroundEn!: string;

  @Column('text')
  story!: string;

  @Column('text', { name: 'story_en' })
  storyEn!: string;

  @ForeignKey('VillageEntity', { name: 'sellers_village_fkey' })
  @Column('uuid', { name: 'village_id' })
  villageId!: string;

  @ForeignKey('HouseholdEntity', { name: 'sellers_household_fkey' })
  @Column('uuid', { name: 'household_id', nullable: true })
  householdId!: string | null;

  @ForeignKey('CooperativeEntity', { name: 'sellers_cooperative_fkey' })
  @Column('uuid', { name: 'cooperative_id', nullable: true })
  cooperativeId!: string | null;

  @Column('date')
  since!: string;

  /** Zone of the shop's days (IANA), 'Asia/Shanghai'. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** The day it has to be verified again (rules.md 4). */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** The last day its goods are shown and sold: some days after it fell due, or the day it leaves. */
  @Column('date', { name: 'shown_until' })
  shownUntil!: string;

  /** The last day of the public notice of who leaves; null for who stays. */
  @Column('date', { name: 'leaves_on', nullable: true })
  leavesOn!: string | null;
}
