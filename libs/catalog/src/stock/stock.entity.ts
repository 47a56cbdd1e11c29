import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HoldState } from './hold.states.js';

/** What there is of a variant. A CHECK keeps `0 <= reserved <= on_hand`, whatever the code above believes. */
@Entity({ schema: 'catalog', name: 'stock' })
export class StockEntity {
  @ForeignKey('VariantEntity', { name: 'stock_variant_fkey' })
  @PrimaryColumn('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('integer', { name: 'on_hand' })
  onHand!: number;

  /** Sum of the open holds. */
  @Column('integer')
  reserved!: number;

  /** Packs sold and not given back, since the beginning. */
  @Column('integer', { default: 0 })
  sold!: number;
}

/** Stock held for an unpaid order, with an end. */
@Entity({ schema: 'catalog', name: 'holds' })
@Index('holds_holder', ['holderId'])
@Index('holds_sold', ['endedAt'], { where: `state = 'sold'` })
@Index('holds_open_until', ['endsAt'], { where: `state = 'open'` })
export class HoldEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('StockEntity', { name: 'holds_stock_fkey' })
  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  /** Whom it is held for: the order. */
  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  @Column('integer')
  quantity!: number;

  @Column('text')
  state!: HoldState;

  @Column('timestamptz', { name: 'placed_at' })
  placedAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
