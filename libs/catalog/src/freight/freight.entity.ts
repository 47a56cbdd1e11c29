import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FreightUnit } from './freight.rules.js';

/** What a seller asks for a parcel, from one moment to another. A change ends it and makes a new one. */
@Entity({ schema: 'catalog', name: 'freight_templates' })
@Index('freight_templates_seller', ['sellerId'])
@Index('freight_templates_current', ['sellerId'], { unique: true, where: 'valid_to is null' })
export class FreightTemplateEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerEntity', { name: 'freight_templates_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('text')
  unit!: FreightUnit;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo!: Date | null;
}

/** A rate of a template, for the provinces that name it. */
@Entity({ schema: 'catalog', name: 'freight_bands' })
export class FreightBandEntity {
  @ForeignKey('FreightTemplateEntity', { name: 'freight_bands_template_fkey' })
  @PrimaryColumn('uuid', { name: 'template_id' })
  templateId!: string;

  @PrimaryColumn('integer')
  band!: number;

  /** Grams or pieces, as the template counts. */
  @Column('integer', { name: 'first_units' })
  firstUnits!: number;

  @Column('bigint', { name: 'first_fen' })
  firstFen!: number;

  @Column('integer', { name: 'next_units' })
  nextUnits!: number;

  @Column('bigint', { name: 'next_fen' })
  nextFen!: number;

  /** Goods from this amount on travel free; null never. */
  @Column('bigint', { name: 'free_above_fen', nullable: true })
  freeAboveFen!: number | null;
}

/** Which rate a province has. A template names each of the 34, which a trigger sees to. */
@Entity({ schema: 'catalog', name: 'freight_provinces' })
@ForeignKey('FreightBandEntity', ['templateId', 'band'], ['templateId', 'band'], {
  name: 'freight_provinces_band_fkey',
})
export class FreightProvinceEntity {
  @ForeignKey('FreightTemplateEntity', { name: 'freight_provinces_template_fkey' })
  @PrimaryColumn('uuid', { name: 'template_id' })
  templateId!: string;

  /** Code of GB/T 2260. */
  @PrimaryColumn('text', { name: 'province_code' })
  provinceCode!: string;

  /** Null where the seller does not deliver. */
  @Column('integer', { nullable: true })
  band!: number | null;
}
