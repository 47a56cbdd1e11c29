import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A photo of a family, drawn anew; nobody's to see until a consent takes it, and gone with that. */
@Entity({ schema: 'village_seller', name: 'family_photos' })
@Index('family_photos_consent', ['consentId'], { unique: true })
@Index('family_photos_person', ['personId'])
@Index('family_photos_over', ['shownUntil'])
@Index('family_photos_loose', ['uploadedAt'], { where: 'consent_id is null' })
export class FamilyPhotoEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('PersonEntity', { name: 'family_photos_person_fkey' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ForeignKey('ConsentEntity', { name: 'family_photos_consent_fkey' })
  @Column('uuid', { name: 'consent_id', nullable: true })
  consentId!: string | null;

  @Column('bytea')
  content!: Buffer;

  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  /** The last day of its consent, by which it is cleared away; null until one takes it. */
  @Column('date', { name: 'shown_until', nullable: true })
  shownUntil!: string | null;
}
