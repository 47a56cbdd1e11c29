import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A stored picture under the hash of its source; its widths are files of the media store. */
@Entity({ schema: 'catalog', name: 'pictures' })
export class PictureEntity {
  /** SHA-256 of the source, hex. */
  @PrimaryColumn('text', { name: 'content_hash' })
  contentHash!: string;

  /** Pixels of the largest width made. */
  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;
}

/** Which pictures show a product, in which order. */
@Entity({ schema: 'catalog', name: 'product_pictures' })
@Index('product_pictures_picture', ['contentHash'])
export class ProductPictureEntity {
  @ForeignKey('ProductEntity', { name: 'product_pictures_product_fkey' })
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @ForeignKey('PictureEntity', { name: 'product_pictures_picture_fkey' })
  @Column('text', { name: 'content_hash' })
  contentHash!: string;
}
