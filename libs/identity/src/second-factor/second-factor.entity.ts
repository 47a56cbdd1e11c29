import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.js';

/** The secret shared with a person's authenticator, and one that waits for its first right code to replace it. */
@Entity({ schema: 'auth', name: 'second_factors' })
@Check('second_factors_confirmed', '(sealed_secret is null) = (confirmed_at is null)')
export class SecondFactorEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'second_factors_person' })
  personId!: string;

  @Column('text', { name: 'sealed_secret', nullable: true })
  sealedSecret!: string | null;

  @Column('text', { name: 'sealed_pending_secret', nullable: true })
  sealedPendingSecret!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** Time step of the last accepted code (RFC 6238, 5.2): the same code is not taken twice. */
  @Column('bigint', { name: 'last_step', nullable: true })
  lastStep!: number | null;
}

/** One way in for a person who lost the authenticator. */
@Entity({ schema: 'auth', name: 'recovery_codes' })
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'recovery_codes_person' })
  personId!: string;

  @PrimaryColumn('bytea', { name: 'code_hash' })
  codeHash!: Buffer;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
