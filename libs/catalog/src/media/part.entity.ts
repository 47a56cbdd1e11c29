import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A photo on its way, piece by piece: whose it is, and who writes to it now. Its bytes lie in the part store. */
@Entity({ schema: 'catalog', name: 'picture_parts' })
@Index('picture_parts_person', ['personId', 'beganAt'])
@Index('picture_parts_end', ['endsAt'])
@Check('picture_parts_bytes', 'bytes > 0')
@Check('picture_parts_lock', '(locked_by is null) = (locked_until is null)')
export class PicturePartEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Of the whole photo. */
  @Column('integer')
  bytes!: number;

  @Column('timestamptz', { name: 'began_at' })
  beganAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** By which it is known once it was taken; its bytes are gone from the part store then. */
  @Column('text', { name: 'content_hash', nullable: true })
  contentHash!: string | null;

  @Column('uuid', { name: 'locked_by', nullable: true })
  lockedBy!: string | null;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil!: Date | null;
}
