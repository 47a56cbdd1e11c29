import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A picture of a paper, sealed: it is shown to whoever handed it in and to those who decide on it. */
@Entity({ schema: 'village_seller', name: 'documents' })
@Index('documents_application', ['applicationId'])
@Index('documents_permit', ['permitId'])
@Index('documents_person', ['personId', 'uploadedAt'])
@Index('documents_loose', ['uploadedAt'], {
  where: 'application_id is null and permit_id is null and evidence_of is null',
})
export class DocumentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('PersonEntity', { name: 'documents_person_fkey' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ForeignKey('ApplicationEntity', { name: 'documents_application_fkey' })
  @Column('uuid', { name: 'application_id', nullable: true })
  applicationId!: string | null;

  @ForeignKey('PermitEntity', { name: 'documents_permit_fkey' })
  @Column('uuid', { name: 'permit_id', nullable: true })
  permitId!: string | null;

  /** What a higher lib keeps it for; the key that holds the two together is there. */
  @Column('uuid', { name: 'evidence_of', nullable: true })
  evidenceOf!: string | null;

  /** The key of this picture alone, sealed: rotating keys then moves bytes of a key and not of a picture. */
  @Column('text', { name: 'sealed_key' })
  sealedKey!: string;

  @Column('bytea')
  content!: Buffer;

  /** SHA-256 of what was handed in. */
  @Column('bytea', { name: 'content_hash' })
  contentHash!: Buffer;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;
}
