import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AskedCheckout } from '../provider/payment-provider.js';
import type { PaymentState } from './payment.states.js';
import type { ShareRole } from './share.js';

/** Money asked for once for one payable. CHECKs keep refunds within what was captured, whatever the code above believes. */
@Entity({ schema: 'payment', name: 'payments' })
@Index('payments_payable', ['payableKind', 'payableId'], { unique: true })
@Index('payments_newest', ['openedAt', 'id'])
@Index('payments_code', ['payableCode'])
@Index('payments_of_state', ['state', 'openedAt', 'id'])
export class PaymentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'payable_kind' })
  payableKind!: 'order';

  @Column('uuid', { name: 'payable_id' })
  payableId!: string;

  /** What people call the payable. */
  @Column('text', { name: 'payable_code' })
  payableCode!: string;

  @Column('bigint', { name: 'amount_fen' })
  amountFen!: number;

  @Column('text')
  currency!: 'CNY';

  @Column('text')
  provider!: 'stripe' | 'stripe-sandbox';

  @Column('text')
  state!: PaymentState;

  @Column('text', { nullable: true })
  method!: 'alipay' | 'wechat_pay' | 'card' | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'pay_until' })
  payUntil!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('bigint', { name: 'captured_fen' })
  capturedFen!: number;

  /** What was asked to go back, whether it has arrived or not. */
  @Column('bigint', { name: 'refunded_fen' })
  refundedFen!: number;
}

/** Which step a payment took, when and why. Append-only. */
@Entity({ schema: 'payment', name: 'payment_changes' })
export class PaymentChangeEntity {
  @ForeignKey('PaymentEntity', { name: 'payment_changes_payment_fkey' })
  @PrimaryColumn('uuid', { name: 'payment_id' })
  paymentId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text', { name: 'from_state' })
  fromState!: PaymentState;

  @Column('text', { name: 'to_state' })
  toState!: PaymentState;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('text')
  reason!: string;
}

/** A page of the provider on which a payment can be paid; its attempt makes the idempotency key. */
@Entity({ schema: 'payment', name: 'sessions' })
@Index('sessions_provider_session', ['providerSessionId'], { unique: true })
@Index('sessions_look_at', ['lookAt'], { where: 'look_at is not null' })
export class SessionEntity {
  @ForeignKey('PaymentEntity', { name: 'sessions_payment_fkey' })
  @PrimaryColumn('uuid', { name: 'payment_id' })
  paymentId!: string;

  @PrimaryColumn('integer')
  attempt!: number;

  @Column('jsonb')
  asked!: AskedCheckout;

  /** Null while no answer has come. */
  @Column('text', { name: 'provider_session_id', nullable: true })
  providerSessionId!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** When the provider is asked again what became of it; null when nothing can come of it any more. */
  @Column('timestamptz', { name: 'look_at', nullable: true })
  lookAt!: Date | null;
}

/** How what is paid is to be split, frozen when the payment was opened. */
@Entity({ schema: 'payment', name: 'shares' })
export class ShareEntity {
  @ForeignKey('PaymentEntity', { name: 'shares_payment_fkey' })
  @PrimaryColumn('uuid', { name: 'payment_id' })
  paymentId!: string;

  @PrimaryColumn('uuid', { name: 'line_id' })
  lineId!: string;

  @PrimaryColumn('text')
  role!: ShareRole;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @Column('bigint', { name: 'amount_fen' })
  amountFen!: number;
}
