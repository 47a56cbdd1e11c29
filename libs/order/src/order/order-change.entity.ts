import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who moved an order: a person in a role, the provider's word on money, or the clock. */
export type ChangedBy = 'buyer' | 'seller' | 'operator' | 'payment' | 'time';

/** A step of an order or of a seller order. Append-only. */
@Entity({ schema: 'orders', name: 'changes' })
@Index('changes_order', ['orderId', 'changedAt'])
@Index('changes_seller_order', ['sellerOrderId', 'changedAt'])
export class OrderChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('OrderEntity', { name: 'changes_order_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @ForeignKey('SellerOrderEntity', { name: 'changes_seller_order_fkey' })
  @Column('uuid', { name: 'seller_order_id', nullable: true })
  sellerOrderId!: string | null;

  @Column('text', { name: 'from_state', nullable: true })
  fromState!: string | null;

  @Column('text', { name: 'to_state' })
  toState!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('text', { name: 'by_kind' })
  byKind!: ChangedBy;

  @Column('uuid', { name: 'by_person', nullable: true })
  byPerson!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
