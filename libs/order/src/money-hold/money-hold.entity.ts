import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const MONEY_HOLD_KINDS = [
  'payout_account',
  'unusual_orders',
  'complaints',
  'seller_check',
  'authority',
] as const;
/** What is looked into while money is kept back. */
export type MoneyHoldKind = (typeof MONEY_HOLD_KINDS)[number];

/** How a hold ended: an operator's word, its own end, or nothing being left of the money. */
export type MoneyHoldEnd = 'operator' | 'time' | 'refund';

/** Money of a seller order that is kept back, why, and until when. Ends once; nothing else of it changes. */
@Entity({ schema: 'orders', name: 'money_holds' })
@Index('money_holds_one_running', ['sellerOrderId'], { unique: true, where: 'ended_at is null' })
@Index('money_holds_seller_order', ['sellerOrderId', 'placedAt'])
@Index('money_holds_running', ['placedAt', 'id'], { where: 'ended_at is null' })
@Index('money_holds_due', ['endsAt'], { where: 'ended_at is null' })
export class MoneyHoldEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerOrderEntity', { name: 'money_holds_seller_order_fkey' })
  @Column('uuid', { name: 'seller_order_id' })
  sellerOrderId!: string;

  @Column('text')
  kind!: MoneyHoldKind;

  /** In the operator's words; the seller reads them. */
  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'placed_at' })
  placedAt!: Date;

  @Column('uuid', { name: 'placed_by' })
  placedBy!: string;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy!: MoneyHoldEnd | null;

  @Column('uuid', { name: 'ended_by_person', nullable: true })
  endedByPerson!: string | null;
}
