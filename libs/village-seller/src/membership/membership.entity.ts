import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MemberScope } from '../seller/seller.scope.js';
import type { MembershipRequestState, MembershipSide } from './membership.states.js';

/** One side asked the other whether the household becomes a member. */
@Entity({ schema: 'village_seller', name: 'membership_requests' })
@Index('membership_requests_one_open', ['householdId', 'cooperativeId'], { unique: true, where: `state = 'open'` })
@Index('membership_requests_to_answer', ['cooperativeId', 'askedAt', 'id'], { where: `state = 'open'` })
export class MembershipRequestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CooperativeEntity', { name: 'membership_requests_cooperative_fkey' })
  @Column('uuid', { name: 'cooperative_id' })
  cooperativeId!: string;

  @ForeignKey('HouseholdEntity', { name: 'membership_requests_household_fkey' })
  @Column('uuid', { name: 'household_id' })
  householdId!: string;

  @Column('text', { name: 'asked_by' })
  askedBy!: MembershipSide;

  @Column('text')
  state!: MembershipRequestState;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('uuid', { name: 'asked_by_person' })
  askedByPerson!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by_person', nullable: true })
  endedByPerson!: string | null;
}

/** What a household lets its cooperative do, kept after it was taken back. */
@Entity({ schema: 'village_seller', name: 'member_permissions' })
@Index('member_permissions_once', ['householdId', 'cooperativeId', 'scope'], {
  unique: true,
  where: 'revoked_at is null',
})
export class MemberPermissionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('HouseholdEntity', { name: 'member_permissions_household_fkey' })
  @Column('uuid', { name: 'household_id' })
  householdId!: string;

  @ForeignKey('CooperativeEntity', { name: 'member_permissions_cooperative_fkey' })
  @Column('uuid', { name: 'cooperative_id' })
  cooperativeId!: string;

  @Column('text')
  scope!: MemberScope;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;

  @Column('uuid', { name: 'granted_by' })
  grantedBy!: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy!: string | null;
}
