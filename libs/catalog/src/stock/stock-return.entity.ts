import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Goods of a cancelled line that was paid, on hand again. Its id is the return's, so that it counts once. */
@Entity({ schema: 'catalog', name: 'stock_returns' })
@Index('stock_returns_variant', ['variantId'])
@Index('stock_returns_returned', ['returnedAt'])
export class StockReturnEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('StockEntity', { name: 'stock_returns_stock_fkey' })
  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('integer')
  quantity!: number;

  @Column('timestamptz', { name: 'returned_at' })
  returnedAt!: Date;
}
