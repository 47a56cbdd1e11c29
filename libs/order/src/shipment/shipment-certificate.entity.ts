import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LotUnit } from '@shanhuo/catalog';

/** Under which certificate, and from which lot, goods of a line left in a parcel. Append-only. */
@Entity({ schema: 'orders', name: 'shipment_certificates' })
@Index('shipment_certificates_certificate', ['certificateId'])
@Index('shipment_certificates_line', ['lineId'])
export class ShipmentCertificateEntity {
  @ForeignKey('ShipmentEntity', { name: 'shipment_certificates_shipment_fkey' })
  @PrimaryColumn('uuid', { name: 'shipment_id' })
  shipmentId!: string;

  @ForeignKey('OrderLineEntity', { name: 'shipment_certificates_line_fkey' })
  @PrimaryColumn('uuid', { name: 'line_id' })
  lineId!: string;

  @ForeignKey('LotCertificateEntity', { name: 'shipment_certificates_certificate_fkey' })
  @PrimaryColumn('uuid', { name: 'certificate_id' })
  certificateId!: string;

  @Column('text', { name: 'lot_code' })
  lotCode!: string;

  @Column('text', { name: 'certificate_number' })
  certificateNumber!: string;

  /** Quantity in `unit`. */
  @Column('integer')
  quantity!: number;

  @Column('text')
  unit!: LotUnit;
}
