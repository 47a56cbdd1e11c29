import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ConsentPurpose, ConsentWay } from './consent.rules.js';

/** What a household agreed to, in its words; ended once, and never rewritten (a trigger). */
@Entity({ schema: 'village_seller', name: 'consents' })
@Index('consents_running', ['sellerId', 'purpose'], { unique: true, where: 'ended_at is null' })
@Index('consents_seller', ['sellerId', 'givenAt'])
export class ConsentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerEntity', { name: 'consents_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('text')
  purpose!: ConsentPurpose;

  @Column('integer', { name: 'words_version' })
  wordsVersion!: number;

  /** As they were read, with what was agreed to in them. */
  @Column('text')
  words!: string;

  @Column('text', { name: 'words_en' })
  wordsEn!: string;

  /** The last day. */
  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;

  /** Null for what was given elsewhere and came in. */
  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy!: string | null;

  @Column('text')
  way!: ConsentWay;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;
}
