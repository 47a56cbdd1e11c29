import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.js';

/** A one-time code by which a person agrees to one thing and nothing else: compared by its keyed digest, used once. */
@Entity({ schema: 'auth', name: 'consent_codes' })
@Index('consent_codes_subject', ['subjectId', 'createdAt'])
@Index('consent_codes_expires_at', ['expiresAt'])
@Check('consent_codes_tries', 'tries between 0 and 5')
export class ConsentCodeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** What is agreed to. */
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** Whose phone it was sent to. */
  @ForeignKey(() => PersonEntity, { name: 'consent_codes_person' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('bytea', { name: 'code_hash' })
  codeHash!: Buffer;

  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
