import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RefundState } from './refund.states.js';

/** Money going back to the buyer, the way it came. Its attempt makes the idempotency key. */
@Entity({ schema: 'payment', name: 'refunds' })
@Index('refunds_cause', ['causeKind', 'causeId'], { unique: true })
@Index('refunds_provider_refund', ['providerRefundId'], { unique: true })
@Index('refunds_payment', ['paymentId'])
@Index('refunds_capture', ['captureId'])
@Index('refunds_of_state', ['state', 'requestedAt', 'id'])
@Index('refunds_look_at', ['lookAt'], { where: 'look_at is not null' })
export class RefundEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CaptureEntity', { name: 'refunds_capture_fkey' })
  @Column('uuid', { name: 'capture_id' })
  captureId!: string;

  @ForeignKey('PaymentEntity', { name: 'refunds_payment_fkey' })
  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId!: string | null;

  /** The seller's part it belongs to; null where all of a payment goes back. */
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;

  @Column('bigint', { name: 'amount_minor' })
  amountMinor!: number;

  @Column('text')
  currency!: string;

  @Column('text')
  state!: RefundState;

  @Column('text', { name: 'cause_kind' })
  causeKind!: string;

  @Column('uuid', { name: 'cause_id' })
  causeId!: string;

  @Column('text', { name: 'provider_refund_id', nullable: true })
  providerRefundId!: string | null;

  @Column('text', { name: 'provider_balance_id', nullable: true })
  providerBalanceId!: string | null;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('integer')
  attempt!: number;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  /** Since when this attempt's key is in use. */
  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  /** When the provider is asked again what became of it; null when nothing can come of it any more. */
  @Column('timestamptz', { name: 'look_at', nullable: true })
  lookAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
