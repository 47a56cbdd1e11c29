import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where a person has parcels sent. What finds a door is sealed; the town is not. */
@Entity({ schema: 'orders', name: 'addresses' })
@Index('addresses_person', ['personId', 'createdAt'])
@Index('addresses_one_default', ['personId'], { unique: true, where: 'is_default' })
export class AddressEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('PersonEntity', { name: 'addresses_person_fkey' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { name: 'sealed_recipient' })
  sealedRecipient!: string;

  @Column('text', { name: 'sealed_phone' })
  sealedPhone!: string;

  @Column('text', { name: 'masked_phone' })
  maskedPhone!: string;

  @Column('text', { name: 'area_code' })
  areaCode!: string;

  @Column('text', { name: 'sealed_detail' })
  sealedDetail!: string;

  @Column('boolean', { name: 'is_default' })
  isDefault!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
