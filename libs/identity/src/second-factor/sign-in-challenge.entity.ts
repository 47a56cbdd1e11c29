import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../person/person.entity.js';
import type { SignInMethod } from '../viewer/viewer.js';

/** Somebody gave the first factor and owes the second. */
@Entity({ schema: 'auth', name: 'sign_in_challenges' })
@Unique('sign_in_challenges_token', ['tokenHash'])
@Index('sign_in_challenges_expires_at', ['expiresAt'])
@Check('sign_in_challenges_method', `method in ('code', 'password')`)
@Check('sign_in_challenges_tries', 'tries between 0 and 5')
export class SignInChallengeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'sign_in_challenges_person' })
  personId!: string;

  @Column('text')
  method!: SignInMethod;

  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
