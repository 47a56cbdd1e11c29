import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what to what, for whom. Append-only: a trigger refuses update, delete and truncate. */
@Entity({ schema: 'database', name: 'audit_entries' })
@Index('audit_entries_subject', ['subjectKind', 'subjectId', 'at'])
@Index('audit_entries_on_behalf_of', ['onBehalfOfId', 'at', 'id'], { where: 'on_behalf_of_id is not null' })
export class AuditEntryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** Person who acted; null for the system itself. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  /** Principal under whose mandate the actor acted. */
  @Column('uuid', { name: 'on_behalf_of_id', nullable: true })
  onBehalfOfId!: string | null;

  /** `grant.given`, `session.ended` */
  @Column('text')
  action!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  outcome!: 'done' | 'refused';

  /** Facts without personal data in plain. */
  @Column('jsonb')
  details!: object;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;
}
