import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who brought a picture: only one's own go on a listing. */
@Entity({ schema: 'catalog', name: 'uploads' })
@Index('uploads_picture', ['contentHash'])
export class UploadEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @ForeignKey('PictureEntity', { name: 'uploads_picture_fkey' })
  @PrimaryColumn('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('timestamptz')
  at!: Date;
}
