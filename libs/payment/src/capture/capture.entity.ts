import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Money the provider took from a buyer. What does not fit its payment is sent back whole. Amounts are in the unit of the charge. */
@Entity({ schema: 'payment', name: 'captures' })
@Index('captures_charge', ['providerChargeId'], { unique: true })
@Index('captures_applied_once', ['paymentId'], { unique: true, where: `use = 'applied'` })
@Index('captures_payment', ['paymentId'])
@Index('captures_intent', ['providerIntentId'])
export class CaptureEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Null for money that names a payment nobody knows. */
  @ForeignKey('PaymentEntity', { name: 'captures_payment_fkey' })
  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId!: string | null;

  @Column('text', { name: 'provider_intent_id' })
  providerIntentId!: string;

  @Column('text', { name: 'provider_charge_id' })
  providerChargeId!: string;

  @Column('text', { name: 'provider_session_id', nullable: true })
  providerSessionId!: string | null;

  @Column('bigint', { name: 'amount_minor' })
  amountMinor!: number;

  @Column('text')
  currency!: string;

  /** What the provider kept for itself. */
  @Column('bigint', { name: 'fee_minor' })
  feeMinor!: number;

  @Column('text', { name: 'provider_balance_id', nullable: true })
  providerBalanceId!: string | null;

  @Column('text')
  use!: 'applied' | 'returned';

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'captured_at' })
  capturedAt!: Date;
}
