import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PackUnit } from '../listing/pack.rules.js';
import type { Prepacked } from '../listing/listing.content.js';
import type { ProductState, ReturnClass } from './product.states.js';

/** What is sold, by one seller. */
@Entity({ schema: 'catalog', name: 'products' })
@Index('products_code', ['code'], { unique: true })
@Index('products_seller', ['sellerId'])
@Index('products_village', ['villageId'])
@Index('products_category', ['categoryId'])
@Index('products_specialty', ['specialtyId'], { where: 'specialty_id is not null' })
@Index('products_client_request', ['sellerId', 'clientRequestId'], {
  unique: true,
  where: 'client_request_id is not null',
})
export class ProductEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @ForeignKey('SellerEntity', { name: 'products_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @ForeignKey('CategoryEntity', { name: 'products_category_fkey' })
  @Column('uuid', { name: 'category_id', nullable: true })
  categoryId!: string | null;

  /** What of its county it is; a trigger holds it to that county and shelf. */
  @ForeignKey('SpecialtyEntity', { name: 'products_specialty_fkey' })
  @Column('uuid', { name: 'specialty_id', nullable: true })
  specialtyId!: string | null;

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

  /** Since when the seller keeps it from being bought for a while. */
  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt!: Date | null;

  /** The days between which it sells by itself, in the zone of its shop; an end that is not set is open. */
  @Column('date', { name: 'sale_from', nullable: true })
  saleFrom!: string | null;

  @Column('date', { name: 'sale_until', nullable: true })
  saleUntil!: string | null;

  /** Sold ahead of its harvest: the days in which it will be sent, in the zone of its shop. Both or neither. */
  @Column('date', { name: 'harvest_from', nullable: true })
  harvestFrom!: string | null;

  @Column('date', { name: 'harvest_until', nullable: true })
  harvestUntil!: string | null;

  /** What must stand on prepacked food; null for what is sold loose. */
  @Column('jsonb', { nullable: true })
  prepacked!: Prepacked | null;

  /** Made by the seller's device, so that what is sent five times is one product. */
  @Column('text', { name: 'client_request_id', nullable: true })
  clientRequestId!: string | null;
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

  /** As the seller counts, an exact decimal; a CHECK holds it to weight and count. Null for what came in with its label. */
  @Column('numeric', { name: 'pack_amount', precision: 9, scale: 2, nullable: true })
  packAmount!: string | null;

  @Column('text', { name: 'pack_unit', nullable: true })
  packUnit!: PackUnit | null;

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
