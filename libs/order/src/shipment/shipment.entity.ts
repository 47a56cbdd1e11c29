import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who carries parcels, and where one looks a number up. */
@Entity({ schema: 'orders', name: 'carriers' })
export class CarrierEntity {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** With `{number}` where the number goes. */
  @Column('text', { name: 'tracking_url' })
  trackingUrl!: string;

  @Column('integer')
  position!: number;
}

/** A parcel. */
@Entity({ schema: 'orders', name: 'shipments' })
@Index('shipments_number', ['sellerOrderId', 'carrierCode', 'trackingNumber'], { unique: true })
export class ShipmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerOrderEntity', { name: 'shipments_seller_order_fkey' })
  @Column('uuid', { name: 'seller_order_id' })
  sellerOrderId!: string;

  @ForeignKey('CarrierEntity', { name: 'shipments_carrier_fkey' })
  @Column('text', { name: 'carrier_code' })
  carrierCode!: string;

  /** Null once it is forgotten. */
  @Column('text', { name: 'tracking_number', nullable: true })
  trackingNumber!: string | null;

  @Column('timestamptz', { name: 'shipped_at' })
  shippedAt!: Date;

  @Column('uuid', { name: 'shipped_by' })
  shippedBy!: string;
}

/** How much of a line lies in a parcel. */
@Entity({ schema: 'orders', name: 'shipment_lines' })
@Index('shipment_lines_line', ['lineId'])
export class ShipmentLineEntity {
  @ForeignKey('ShipmentEntity', { name: 'shipment_lines_shipment_fkey' })
  @PrimaryColumn('uuid', { name: 'shipment_id' })
  shipmentId!: string;

  @ForeignKey('OrderLineEntity', { name: 'shipment_lines_line_fkey' })
  @PrimaryColumn('uuid', { name: 'line_id' })
  lineId!: string;

  @Column('integer')
  quantity!: number;

  @Column('integer', { name: 'packed_grams', nullable: true })
  packedGrams!: number | null;
}
