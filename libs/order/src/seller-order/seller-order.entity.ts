import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FreightRate } from '@shanhuo/catalog';
import type { SellerKind } from '@shanhuo/village-seller';
import type { CancelledBy, SellerOrderState } from './seller-order.states.js';

/** One seller's part of an order: the promise, the parcels, the claim. */
@Entity({ schema: 'orders', name: 'seller_orders' })
@Index('seller_orders_code', ['code'], { unique: true })
@Index('seller_orders_order', ['orderId'])
@Index('seller_orders_seller', ['sellerId', 'state', 'placedAt', 'id'])
@Index('seller_orders_seller_newest', ['sellerId', 'placedAt', 'id'])
@Index('seller_orders_to_pack', ['sellerId', 'shipBy', 'id'], { where: `state = 'to_pack'` })
@Index('seller_orders_to_ship', ['shipBy'], { where: `state = 'to_pack'` })
@Index('seller_orders_next_step', ['nextStepAt'], { where: 'next_step_at is not null' })
@Index('seller_orders_presale_due', ['nextStepAt'], { where: `state = 'to_pack' and next_step_at is not null` })
@Index('seller_orders_claimable', ['claimUntil'], { where: 'released_at is null and claim_until is not null' })
export class SellerOrderEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @ForeignKey('OrderEntity', { name: 'seller_orders_order_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @ForeignKey('SellerEntity', { name: 'seller_orders_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('text', { name: 'seller_code' })
  sellerCode!: string;

  @Column('text', { name: 'seller_name' })
  sellerName!: string;

  @Column('text', { name: 'seller_name_en' })
  sellerNameEn!: string;

  @Column('text', { name: 'seller_kind' })
  sellerKind!: SellerKind;

  @Column('text')
  state!: SellerOrderState;

  /** As placed; what went back since stands in the cancellations. */
  @Column('bigint', { name: 'goods_fen' })
  goodsFen!: number;

  @Column('bigint', { name: 'freight_fen' })
  freightFen!: number;

  /** The rate it was placed under. */
  @Column('jsonb', { name: 'freight_rate' })
  freightRate!: FreightRate;

  @Column('integer', { name: 'ship_within_hours' })
  shipWithinHours!: number;

  @Column('timestamptz', { name: 'placed_at' })
  placedAt!: Date;

  @Column('timestamptz', { name: 'paid_at', nullable: true })
  paidAt!: Date | null;

  @Column('timestamptz', { name: 'ship_by', nullable: true })
  shipBy!: Date | null;

  /** Sold ahead of its harvest: the days in which it is sent, as the order promised them; null for goods that were there. */
  @Column('timestamptz', { name: 'ship_from', nullable: true })
  shipFrom!: Date | null;

  @Column('timestamptz', { name: 'ship_until', nullable: true })
  shipUntil!: Date | null;

  /** To when its seller put it off. `shipBy` stays the first promise, by which sellers are measured. */
  @Column('timestamptz', { name: 'extended_until', nullable: true })
  extendedUntil!: Date | null;

  @Column('timestamptz', { name: 'shipped_at', nullable: true })
  shippedAt!: Date | null;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;

  /** No carrier said so: it is taken to have arrived because of the days that went by. */
  @Column('boolean', { name: 'delivery_presumed' })
  deliveryPresumed!: boolean;

  @Column('timestamptz', { name: 'received_at', nullable: true })
  receivedAt!: Date | null;

  @Column('text', { name: 'received_by', nullable: true })
  receivedBy!: 'buyer' | 'time' | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('text', { name: 'cancelled_by', nullable: true })
  cancelledBy!: CancelledBy | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason!: string | null;

  /** When time does the next step, if nobody does it before. */
  @Column('timestamptz', { name: 'next_step_at', nullable: true })
  nextStepAt!: Date | null;

  @Column('timestamptz', { name: 'claim_until', nullable: true })
  claimUntil!: Date | null;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;

  @Column('timestamptz', { name: 'overdue_told_at', nullable: true })
  overdueToldAt!: Date | null;

  @Column('bigint', { name: 'late_penalty_fen' })
  latePenaltyFen!: number;
}
