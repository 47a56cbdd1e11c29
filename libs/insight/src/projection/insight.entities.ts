import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What other rows forget or change later, noted when it was first seen. */
@Entity({ schema: 'insight', name: 'first_seen' })
export class FirstSeenEntity {
  @PrimaryColumn('uuid', { name: 'seller_order_id' })
  sellerOrderId!: string;

  /** A digest that tells buyers apart and names nobody. */
  @Column('bigint')
  buyer!: string;

  @Column('uuid', { name: 'village_id' })
  villageId!: string;
}

/** A line of a ledger transaction that sold it or gave money back for it. */
@Entity({ schema: 'insight', name: 'sale_facts' })
@Index('sale_facts_cooperative', ['cooperativeId', 'day', 'transactionId', 'lineId'], {
  where: 'cooperative_id is not null',
})
@Index('sale_facts_seller', ['sellerId', 'day', 'transactionId', 'lineId'])
@Index('sale_facts_product', ['productId', 'day', 'transactionId', 'lineId'])
export class SaleFactEntity {
  @PrimaryColumn('uuid', { name: 'transaction_id' })
  transactionId!: string;

  @PrimaryColumn('uuid', { name: 'line_id' })
  lineId!: string;

  @Column('text')
  kind!: 'sale' | 'refund';

  @Column('date')
  day!: string;

  @Column('timestamptz', { name: 'happened_at' })
  happenedAt!: Date;

  @Column('uuid', { name: 'cooperative_id', nullable: true })
  cooperativeId!: string | null;

  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('uuid', { name: 'village_id' })
  villageId!: string;

  @Column('uuid', { name: 'seller_order_id' })
  sellerOrderId!: string;

  @Column('text', { name: 'seller_order_code' })
  sellerOrderCode!: string;

  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('text', { name: 'category_code' })
  categoryCode!: string;

  @Column('text', { name: 'province_code' })
  provinceCode!: string;

  @Column('bigint')
  buyer!: string;

  /** Pieces sold; none with a refund, which the ledger knows as money alone. */
  @Column('integer')
  quantity!: number;

  @Column('bigint', { name: 'grower_fen' })
  growerFen!: number;

  @Column('bigint', { name: 'cooperative_fen' })
  cooperativeFen!: number;

  @Column('bigint', { name: 'platform_fen' })
  platformFen!: number;

  @Column('bigint', { name: 'payment_cost_fen' })
  paymentCostFen!: number;

  @Column('bigint', { name: 'freight_fen' })
  freightFen!: number;
}

/** What became of the promise to ship a seller order. */
@Entity({ schema: 'insight', name: 'promise_facts' })
@Index('promise_facts_cooperative', ['cooperativeId', 'day', 'sellerOrderId'], { where: 'cooperative_id is not null' })
@Index('promise_facts_seller', ['sellerId', 'day', 'sellerOrderId'])
@Index('promise_facts_open_of_cooperative', ['cooperativeId', 'shipBy'], { where: `outcome = 'open'` })
@Index('promise_facts_open_of_seller', ['sellerId', 'shipBy'], { where: `outcome = 'open'` })
@Index('promise_facts_open', ['shipBy', 'sellerOrderId'], { where: `outcome = 'open'` })
export class PromiseFactEntity {
  @PrimaryColumn('uuid', { name: 'seller_order_id' })
  sellerOrderId!: string;

  @Column('uuid', { name: 'cooperative_id', nullable: true })
  cooperativeId!: string | null;

  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('timestamptz', { name: 'ship_by' })
  shipBy!: Date;

  /** Day the promise falls due. */
  @Column('date')
  day!: string;

  @Column('text')
  outcome!: 'open' | 'kept' | 'missed' | 'void';
}

/** What goods were called on their newest sold line. */
@Entity({ schema: 'insight', name: 'goods' })
@Index('goods_product', ['productId', 'namedBy'])
export class GoodsEntity {
  @PrimaryColumn('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('uuid', { name: 'product_id' })
  productId!: string;

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

  @Column('uuid', { name: 'named_by' })
  namedBy!: string;
}

/** Sales of a day, of a cooperative or a seller, whole and by what they can be cut by. */
@Entity({ schema: 'insight', name: 'sales_by_day' })
export class SalesByDayEntity {
  @PrimaryColumn('uuid', { name: 'scope_id' })
  scopeId!: string;

  @PrimaryColumn('text')
  cut!: string;

  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('text', { name: 'cut_key' })
  cutKey!: string;

  @Column('bigint', { name: 'gross_fen' })
  grossFen!: number;

  @Column('bigint', { name: 'refund_fen' })
  refundFen!: number;

  @Column('bigint', { name: 'freight_fen' })
  freightFen!: number;

  @Column('bigint', { name: 'freight_refund_fen' })
  freightRefundFen!: number;

  @Column('integer')
  orders!: number;

  @Column('integer')
  quantity!: number;
}

/** Who bought on a day; counted over a period, each once. */
@Entity({ schema: 'insight', name: 'buyer_days' })
export class BuyerDayEntity {
  @PrimaryColumn('uuid', { name: 'scope_id' })
  scopeId!: string;

  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('bigint')
  buyer!: string;
}

/** Promises of a day that were kept or missed. */
@Entity({ schema: 'insight', name: 'promises_by_day' })
export class PromisesByDayEntity {
  @PrimaryColumn('uuid', { name: 'scope_id' })
  scopeId!: string;

  @PrimaryColumn('date')
  day!: string;

  @Column('integer')
  kept!: number;

  @Column('integer')
  missed!: number;
}

/** Up to which ledger transaction somebody has looked. */
@Entity({ schema: 'insight', name: 'watermarks' })
export class WatermarkEntity {
  @PrimaryColumn('text')
  name!: string;

  @Column('uuid', { name: 'transaction_id' })
  transactionId!: string;
}
