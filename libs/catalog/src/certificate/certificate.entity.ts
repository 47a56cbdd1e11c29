import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LotUnit } from '../lot/harvest.rules.js';
import type { CertificateBasis } from './certificate.rules.js';

/** The conformity certificate of a lot, with its fields of MARA order 2025 no. 4; immutable once issued. */
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

  /** Who promises: the seller, by the name it sells under. */
  @Column('text')
  issuer!: string;

  @Column('text', { name: 'issuer_en' })
  issuerEn!: string;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('text', { name: 'product_name' })
  productName!: string;

  /** Empty where the goods have no English name. */
  @Column('text', { name: 'product_name_en' })
  productNameEn!: string;

  /** County, town and village. */
  @Column('text')
  origin!: string;

  @Column('text', { name: 'origin_en' })
  originEn!: string;

  /** How much is certified, in `unit`, which is that of the lot. */
  @Column('integer')
  quantity!: number;

  @Column('text')
  unit!: LotUnit;

  /** What the promise rests on; one at least. */
  @Column('text', { array: true })
  bases!: CertificateBasis[];

  /** The words that were promised; empty for what came in otherwise. */
  @Column('text')
  promise!: string;

  /** Null, as the next one, for what came in otherwise. */
  @Column('timestamptz', { name: 'issued_at', nullable: true })
  issuedAt!: Date | null;

  @Column('uuid', { name: 'issued_by', nullable: true })
  issuedBy!: string | null;

  /** Whom to call, as people dial it: of cooperatives and companies, a trigger keeps it from others; null before it was asked for. */
  @Column('text', { nullable: true })
  contact!: string | null;

  /** The cooperative that issued it for its member; null where the seller's own people did. */
  @ForeignKey('CooperativeEntity', { name: 'lot_certificates_cooperative_fkey' })
  @Column('uuid', { name: 'by_cooperative', nullable: true })
  byCooperative!: string | null;
}

/** What of a certificate has left; a CHECK holds it below what is certified, and it only grows. */
@Entity({ schema: 'catalog', name: 'certificate_balances' })
export class CertificateBalanceEntity {
  @ForeignKey('LotCertificateEntity', { name: 'certificate_balances_certificate_fkey' })
  @PrimaryColumn('uuid', { name: 'certificate_id' })
  certificateId!: string;

  @Column('integer')
  certified!: number;

  @Column('integer')
  shipped!: number;
}
