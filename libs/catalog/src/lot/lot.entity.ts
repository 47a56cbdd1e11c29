import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Goods harvested or made together. */
@Entity({ schema: 'catalog', name: 'lots' })
@Index('lots_code', ['code'], { unique: true })
@Index('lots_product', ['productId'])
export class LotEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @ForeignKey('ProductEntity', { name: 'lots_product_fkey' })
  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @Column('date', { name: 'harvested_on' })
  harvestedOn!: string;

  /** Quantity in `unit`. */
  @Column('integer')
  quantity!: number;

  @Column('text')
  unit!: 'gram' | 'piece';
}

/** The conformity certificate of a lot; immutable once issued. */
@Entity({ schema: 'catalog', name: 'lot_certificates' })
@Index('lot_certificates_number', ['number'], { unique: true })
@Index('lot_certificates_lot', ['lotId'])
@Index('lot_certificates_issued_on', ['issuedOn'])
export class LotCertificateEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('LotEntity', { name: 'lot_certificates_lot_fkey' })
  @Column('uuid', { name: 'lot_id' })
  lotId!: string;

  @Column('text')
  number!: string;

  @Column('text')
  issuer!: string;

  @Column('text', { name: 'issuer_en' })
  issuerEn!: string;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('date', { name: 'valid_until' })
  validUntil!: string;
}
