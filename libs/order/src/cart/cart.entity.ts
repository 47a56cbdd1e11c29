import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody means to buy: a person's, or a guest's who holds the token of it. */
@Entity({ schema: 'orders', name: 'carts' })
@Index('carts_person', ['personId'], { unique: true })
@Index('carts_token', ['tokenHash'], { unique: true })
@Index('carts_changed', ['changedAt'], { where: 'person_id is null' })
export class CartEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('PersonEntity', { name: 'carts_person_fkey' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** Of a guest; the token itself is kept by the guest alone. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}

/** How many of a variant, and what it cost when the buyer last saw it. */
@Entity({ schema: 'orders', name: 'cart_lines' })
@Index('cart_lines_variant', ['variantId'])
export class CartLineEntity {
  @ForeignKey('CartEntity', { name: 'cart_lines_cart_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'cart_id' })
  cartId!: string;

  @ForeignKey('VariantEntity', { name: 'cart_lines_variant_fkey' })
  @PrimaryColumn('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('integer')
  quantity!: number;

  @Column('bigint', { name: 'seen_price_fen' })
  seenPriceFen!: number;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
