import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OrderState } from './order.states.js';

/**
 * What a buyer placed and pays for once. The trade record: no row is ever deleted (rules.md 20); what names a person
 * is emptied when the record has served its years.
 */
@Entity({ schema: 'orders', name: 'orders' })
@Index('orders_code', ['code'], { unique: true })
@Index('orders_person', ['personId', 'placedAt', 'id'])
@Index('orders_contact', ['contactIndex', 'placedAt'], { where: 'contact_index is not null' })
@Index('orders_claimable', ['placedAt'], { where: 'contact_index is not null' })
@Index('orders_receipts', ['placedAt'], { where: 'receipt_token_hash is not null' })
@Index('orders_to_forget', ['placedAt'], { where: 'forgotten_at is null' })
@Index('orders_unpaid', ['payUntil'], { where: `state = 'placed'` })
export class OrderEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  /** Null of a guest, until the guest has proved the phone. */
  @ForeignKey('PersonEntity', { name: 'orders_person_fkey' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text')
  state!: OrderState;

  @Column('text')
  currency!: string;

  @Column('bigint', { name: 'goods_fen' })
  goodsFen!: number;

  @Column('bigint', { name: 'freight_fen' })
  freightFen!: number;

  @Column('bigint', { name: 'total_fen' })
  totalFen!: number;

  /** The buyer's: what is told later is told in it. */
  @Column('text')
  language!: string;

  @Column('text', { name: 'area_code' })
  areaCode!: string;

  @Column('text', { name: 'province_code' })
  provinceCode!: string;

  /** Names from the province down, with `/` between. */
  @Column('text', { name: 'area_names' })
  areaNames!: string;

  @Column('text', { name: 'sealed_recipient', nullable: true })
  sealedRecipient!: string | null;

  @Column('text', { name: 'masked_recipient' })
  maskedRecipient!: string;

  @Column('text', { name: 'sealed_phone', nullable: true })
  sealedPhone!: string | null;

  @Column('text', { name: 'masked_phone' })
  maskedPhone!: string;

  @Column('text', { name: 'sealed_detail', nullable: true })
  sealedDetail!: string | null;

  /** The guest's own phone; null once the order is an account's. */
  @Column('text', { name: 'sealed_contact', nullable: true })
  sealedContact!: string | null;

  @Column('bytea', { name: 'contact_index', nullable: true })
  contactIndex!: Buffer | null;

  @Column('bytea', { name: 'receipt_token_hash', nullable: true })
  receiptTokenHash!: Buffer | null;

  @Column('timestamptz', { name: 'placed_at' })
  placedAt!: Date;

  @Column('timestamptz', { name: 'pay_until' })
  payUntil!: Date;

  @Column('timestamptz', { name: 'paid_at', nullable: true })
  paidAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** When what names the buyer was emptied. */
  @Column('timestamptz', { name: 'forgotten_at', nullable: true })
  forgottenAt!: Date | null;
}
