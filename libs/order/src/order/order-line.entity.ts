import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReturnClass } from '@shanhuo/catalog';

/** How many of a variant, with all that was true of it when it was ordered. */
@Entity({ schema: 'orders', name: 'lines' })
@Index('lines_seller_order', ['sellerOrderId', 'position'])
@Index('lines_variant', ['variantId'])
export class OrderLineEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerOrderEntity', { name: 'lines_seller_order_fkey' })
  @Column('uuid', { name: 'seller_order_id' })
  sellerOrderId!: string;

  @Column('integer')
  position!: number;

  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @ForeignKey('VariantEntity', { name: 'lines_variant_fkey' })
  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('text', { name: 'product_code' })
  productCode!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('text')
  label!: string;

  @Column('text', { name: 'label_en' })
  labelEn!: string;

  @Column('text', { name: 'picture_hash', nullable: true })
  pictureHash!: string | null;

  @Column('integer', { name: 'picture_width', nullable: true })
  pictureWidth!: number | null;

  @Column('integer', { name: 'picture_height', nullable: true })
  pictureHeight!: number | null;

  @Column('text', { name: 'category_code' })
  categoryCode!: string;

  @Column('bigint', { name: 'unit_price_fen' })
  unitPriceFen!: number;

  @Column('integer')
  quantity!: number;

  @Column('integer', { name: 'cancelled_quantity' })
  cancelledQuantity!: number;

  /** Of one piece. */
  @Column('integer', { name: 'net_weight_grams', nullable: true })
  netWeightGrams!: number | null;

  /** Of one piece, with packing. */
  @Column('integer', { name: 'shipping_weight_grams' })
  shippingWeightGrams!: number;

  /** Of all that was packed; null while nothing was weighed. */
  @Column('integer', { name: 'packed_grams', nullable: true })
  packedGrams!: number | null;

  @Column('text', { name: 'return_class' })
  returnClass!: ReturnClass;

  @Column('uuid', { name: 'cooperative_id', nullable: true })
  cooperativeId!: string | null;

  @Column('integer', { name: 'cooperative_bp' })
  cooperativeBp!: number;

  @Column('integer', { name: 'platform_bp' })
  platformBp!: number;

  @Column('integer', { name: 'payment_cost_bp' })
  paymentCostBp!: number;
}
