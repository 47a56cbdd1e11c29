import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person known by a phone number, which stands here sealed, blind and masked, and nowhere in plain. */
@Entity({ schema: 'identity', name: 'persons' })
@Unique('persons_phone_index', ['phoneIndex'])
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text', { name: 'sealed_phone' })
  sealedPhone!: string;

  @Column('bytea', { name: 'phone_index' })
  phoneIndex!: Buffer;

  @Column('text', { name: 'masked_phone' })
  maskedPhone!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
