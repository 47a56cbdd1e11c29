import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MandateScope } from '../seller/seller.scope.js';
import type { ConsentWay, MandateState } from './mandate.states.js';

/** A household lets an agent of its village act for it: what, until when, in which words, and how it agreed. */
@Entity({ schema: 'village_seller', name: 'mandates' })
@Index('mandates_one_granted', ['agentId', 'sellerId'], { unique: true, where: `state = 'granted'` })
@Index('mandates_one_asked', ['agentId', 'sellerId'], { unique: true, where: `state = 'asked'` })
@Index('mandates_seller', ['sellerId', 'askedAt'])
export class MandateEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerEntity', { name: 'mandates_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @ForeignKey('PersonEntity', { name: 'mandates_agent_fkey' })
  @Column('uuid', { name: 'agent_id' })
  agentId!: string;

  @Column('text', { array: true })
  scopes!: MandateScope[];

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** The last day. */
  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  /** As the household read or heard them. */
  @Column('text')
  words!: string;

  @Column('text', { name: 'words_en' })
  wordsEn!: string;

  @Column('text')
  state!: MandateState;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @ForeignKey('PersonEntity', { name: 'mandates_asked_by_fkey' })
  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'granted_at', nullable: true })
  grantedAt!: Date | null;

  @ForeignKey('PersonEntity', { name: 'mandates_granted_by_fkey' })
  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy!: string | null;

  @Column('text', { name: 'consent_way', nullable: true })
  consentWay!: ConsentWay | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @ForeignKey('PersonEntity', { name: 'mandates_ended_by_fkey' })
  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  /** Why an operator ended it. */
  @Column('text', { name: 'end_note', nullable: true })
  endNote!: string | null;
}
