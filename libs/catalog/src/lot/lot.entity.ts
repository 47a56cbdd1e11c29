import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LotUnit } from './harvest.rules.js';

/** Goods harvested or made together, as its last record has them. */
@Entity({ schema: 'catalog', name: 'lots' })
@Index('lots_code', ['code'], { unique: true })
@Index('lots_product', ['productId'])
@Index('lots_seller', ['sellerId', 'harvestedOn', 'id'])
@Index('lots_village', ['villageId', 'harvestedOn'])
export class LotEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Printed on labels, so it stays: village, day and number as they were first written. */
  @Column('text')
  code!: string;

  @ForeignKey('ProductEntity', { name: 'lots_product_fkey' })
  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @ForeignKey('SellerEntity', { name: 'lots_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @ForeignKey('VillageEntity', { name: 'lots_village_fkey' })
  @Column('uuid', { name: 'village_id' })
  villageId!: string;

  @Column('date', { name: 'harvested_on' })
  harvestedOn!: string;

  /** Quantity in `unit`. */
  @Column('integer')
  quantity!: number;

  @Column('text')
  unit!: LotUnit;

  /** Plot or greenhouse in words; empty where nobody said. */
  @Column('text')
  place!: string;

  @Column('text')
  note!: string;

  /** How many records it has; none where it came in otherwise. */
  @Column('integer')
  records!: number;

  /** Null where it came in otherwise. */
  @Column('timestamptz', { name: 'recorded_at', nullable: true })
  recordedAt!: Date | null;

  /** Nothing of it is corrected any more. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
