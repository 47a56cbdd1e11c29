import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../person/person.entity.js';
import type { SignInMethod } from '../viewer/viewer.js';

/** Somebody signed in on a device, until it ends. */
@Entity({ schema: 'auth', name: 'sessions' })
@Unique('sessions_token', ['tokenHash'])
@Index('sessions_person_started_at', ['personId', 'startedAt'])
@Index('sessions_expires_at', ['expiresAt'])
@Index('sessions_ended_at', ['endedAt'], { where: 'ended_at is not null' })
@Check('sessions_method', `method in ('code', 'password')`)
export class SessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'sessions_person' })
  personId!: string;

  @Column('text')
  method!: SignInMethod;

  @Column('timestamptz', { name: 'second_factor_at', nullable: true })
  secondFactorAt!: Date | null;

  @Column('text')
  device!: string;

  @Column('text', { name: 'address_area' })
  addressArea!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
