import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SellerStanding } from '../seller/seller.states.js';
import type { DueNotice } from './due.rules.js';
import type { ReverificationState, VerifiedBy } from './reverification.states.js';

/** One time that a seller was verified again, or asked to be. */
@Entity({ schema: 'village_seller', name: 'reverifications' })
@Index('reverifications_one_open', ['sellerId'], { unique: true, where: `state = 'handed_in'` })
@Index('reverifications_seller', ['sellerId', 'id'])
export class ReverificationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerEntity', { name: 'reverifications_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('text')
  state!: ReverificationState;

  /** What the seller says has changed; null where nobody handed anything in. */
  @Column('text', { nullable: true })
  words!: string | null;

  @Column('timestamptz', { name: 'handed_in_at', nullable: true })
  handedInAt!: Date | null;

  @Column('uuid', { name: 'handed_in_by', nullable: true })
  handedInBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { name: 'by_kind', nullable: true })
  byKind!: VerifiedBy | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** When it was due. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** When it is due again; of those that were confirmed. */
  @Column('date', { name: 'next_due_on', nullable: true })
  nextDueOn!: string | null;
}

/** A step of a seller between selling and having left; rows are added and never changed. */
@Entity({ schema: 'village_seller', name: 'standing_changes' })
@Index('standing_changes_seller', ['sellerId', 'changedAt'])
export class StandingChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerEntity', { name: 'standing_changes_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('text', { name: 'from_standing' })
  fromStanding!: SellerStanding;

  @Column('text', { name: 'to_standing' })
  toStanding!: SellerStanding;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** Null for what the calendar did. */
  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** The last day of the notice that was given. */
  @Column('date', { name: 'leaves_on', nullable: true })
  leavesOn!: string | null;
}

/** What a seller was told of one due day: each notice once. */
@Entity({ schema: 'village_seller', name: 'due_notices' })
export class DueNoticeEntity {
  @ForeignKey('SellerEntity', { name: 'due_notices_seller_fkey' })
  @PrimaryColumn('uuid', { name: 'seller_id' })
  sellerId!: string;

  @PrimaryColumn('date', { name: 'due_on' })
  dueOn!: string;

  @PrimaryColumn('text')
  kind!: DueNotice;

  @Column('timestamptz', { name: 'told_at' })
  toldAt!: Date;
}
