import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MarkKind, ProductState, ReturnClass } from './product.states.js';

/** What is sold, by one seller. */
@Entity({ schema: 'catalog', name: 'products' })
@Index('products_code', ['code'], { unique: true })
@Index('products_seller', ['sellerId'])
@Index('products_village', ['villageId'])
@Index('products_category', ['categoryId'])
export class ProductEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @ForeignKey('SellerEntity', { name: 'products_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @ForeignKey('CategoryEntity', { name: 'products_category_fkey' })
  @Column('uuid', { name: 'category_id' })
  categoryId!: string;

  /** Origin village. */
  @ForeignKey('VillageEntity', { name: 'products_village_fkey' })
  @Column('uuid', { name: 'village_id' })
  villageId!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('text')
  description!: string;

  @Column('text', { name: 'description_en' })
  descriptionEn!: string;

  @Column('text', { nullable: true })
  season!: string | null;

  @Column('text', { name: 'season_en', nullable: true })
  seasonEn!: string | null;

  @Column('text', { name: 'return_class' })
  returnClass!: ReturnClass;

  @Column('integer', { name: 'ship_within_hours' })
  shipWithinHours!: number;

  @Column('text')
  state!: ProductState;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}

/** The sellable unit: pack, weight and price. */
@Entity({ schema: 'catalog', name: 'variants' })
@Index('variants_product', ['productId'])
export class VariantEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('ProductEntity', { name: 'variants_product_fkey' })
  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @Column('text')
  label!: string;

  @Column('text', { name: 'label_en' })
  labelEn!: string;

  @Column('integer', { name: 'net_weight_grams', nullable: true })
  netWeightGrams!: number | null;

  @Column('integer', { name: 'item_count', nullable: true })
  itemCount!: number | null;

  /** With packing: what a parcel of it weighs. */
  @Column('integer', { name: 'shipping_weight_grams' })
  shippingWeightGrams!: number;

  @Column('bigint', { name: 'price_fen' })
  priceFen!: number;

  @Column('integer')
  position!: number;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

/** A mark with its evidence; it shows only between its dates. */
@Entity({ schema: 'catalog', name: 'marks' })
@Index('marks_product', ['productId'])
@Index('marks_valid_from', ['validFrom'])
export class MarkEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('ProductEntity', { name: 'marks_product_fkey' })
  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @Column('text')
  kind!: MarkKind;

  @Column('text')
  evidence!: string;

  @Column('text', { name: 'evidence_en' })
  evidenceEn!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
