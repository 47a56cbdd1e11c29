import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Who a person is by law: sealed, masked and blind, and nowhere in plain. One identity number has one person. */
@Entity({ schema: 'identity', name: 'real_names' })
@Unique('real_names_identity_index', ['identityIndex'])
export class RealNameEntity {
  @ForeignKey('PersonEntity', { name: 'real_names_person' })
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { name: 'sealed_name' })
  sealedName!: string;

  @Column('text', { name: 'masked_name' })
  maskedName!: string;

  @Column('text', { name: 'sealed_identity_number' })
  sealedIdentityNumber!: string;

  @Column('text', { name: 'masked_identity_number' })
  maskedIdentityNumber!: string;

  @Column('bytea', { name: 'identity_index' })
  identityIndex!: Buffer;

  @Column('text')
  level!: string;

  /** Which check said so, `offline-format`. */
  @Column('text', { name: 'checked_by' })
  checkedBy!: string;

  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;

  /** From this day on it has to be checked again. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** Which paper an operator saw, and where it was shown. */
  @Column('text', { name: 'seen_what', nullable: true })
  seenWhat!: string | null;

  @Column('text', { name: 'seen_where', nullable: true })
  seenWhere!: string | null;

  @Column('uuid', { name: 'seen_by', nullable: true })
  seenBy!: string | null;
}
