import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PermitKind, PermitState } from './permit.states.js';

/** A permit for food that a seller says it has, and what the operator found. */
@Entity({ schema: 'village_seller', name: 'permits' })
@Index('permits_seller', ['sellerId', 'kind'])
@Index('permits_beginning', ['validFrom', 'state'])
@Index('permits_ending', ['validUntil', 'state'])
@Index('permits_to_decide', ['state', 'submittedAt', 'id'])
@Index('permits_number_once', ['sellerId', 'kind', 'number'], {
  unique: true,
  where: `state in ('submitted', 'accepted')`,
})
export class PermitEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerEntity', { name: 'permits_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('text')
  kind!: PermitKind;

  @Column('text')
  number!: string;

  @Column('text')
  issuer!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** The last day it is good for. */
  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('text')
  state!: PermitState;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;

  @Column('uuid', { name: 'submitted_by' })
  submittedBy!: string;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
