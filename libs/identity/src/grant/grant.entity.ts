import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.js';
import type { Role, SubjectKind } from './role.js';

/** A role a person holds for a subject, from when, by whom; ended ones stay as history. */
@Entity({ schema: 'identity', name: 'grants' })
@Index('grants_held_once', ['personId', 'role', 'subjectKind', 'subjectId'], {
  unique: true,
  where: 'ended_at is null',
})
@Index('grants_subject', ['subjectKind', 'subjectId'], { where: 'ended_at is null' })
@Check('grants_role', `role in ('buyer', 'seller', 'agent', 'manager', 'operator')`)
@Check('grants_subject_kind', `subject_kind in ('person', 'seller', 'village', 'cooperative', 'platform')`)
export class GrantEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'grants_person' })
  personId!: string;

  @Column('text')
  role!: Role;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;

  /** Null: by the system, as a buyer's own first grant is. */
  @Column('uuid', { name: 'granted_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'grants_granted_by' })
  grantedBy!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'grants_ended_by' })
  endedBy!: string | null;
}
