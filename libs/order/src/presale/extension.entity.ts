import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A seller put off what was sold ahead, once. Never rewritten: the buyer's answer comes once, the reason may be forgotten. */
@Entity({ schema: 'orders', name: 'extensions' })
@Index('extensions_seller_order', ['sellerOrderId'], { unique: true })
export class ExtensionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerOrderEntity', { name: 'extensions_seller_order_fkey' })
  @Column('uuid', { name: 'seller_order_id' })
  sellerOrderId!: string;

  /** The first promise. */
  @Column('timestamptz', { name: 'ship_by' })
  shipBy!: Date;

  @Column('timestamptz')
  until!: Date;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('uuid', { name: 'made_by' })
  madeBy!: string;

  /** When the buyer would not wait; null while silence keeps the order. */
  @Column('timestamptz', { name: 'refused_at', nullable: true })
  refusedAt!: Date | null;
}
