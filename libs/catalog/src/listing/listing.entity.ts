import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Finding } from '../review/finding.js';
import type { ListingContent } from './listing.content.js';
import type { RevisionBase, RevisionState } from './listing.states.js';

/** Words and pictures of a product as they were submitted once. What was looked at is never rewritten. */
@Entity({ schema: 'catalog', name: 'product_revisions' })
@Index('product_revisions_number_of_product', ['productId', 'number'], { unique: true })
@Index('product_revisions_one_open', ['productId'], {
  unique: true,
  where: `state in ('draft', 'in_review', 'changes_wanted')`,
})
@Index('product_revisions_waiting', ['submittedAt', 'id'], { where: `state = 'in_review'` })
export class ProductRevisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('ProductEntity', { name: 'product_revisions_product_fkey' })
  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @Column('integer')
  number!: number;

  /** Whether it is the first of a product, or a change of one that was on sale. */
  @Column('text')
  base!: RevisionBase;

  @Column('text')
  state!: RevisionState;

  @Column('jsonb')
  content!: ListingContent;

  /** What the automatic checks left to a person. */
  @Column('jsonb')
  findings!: readonly Finding[];

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  /** What the seller is told. */
  @Column('text', { nullable: true })
  reason!: string | null;
}

/** What a variant cost before and after; append-only. */
@Entity({ schema: 'catalog', name: 'price_changes' })
@Index('price_changes_variant', ['variantId', 'at'])
export class PriceChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('VariantEntity', { name: 'price_changes_variant_fkey' })
  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  /** Null for the first price. */
  @Column('bigint', { name: 'from_fen', nullable: true })
  fromFen!: number | null;

  @Column('bigint', { name: 'to_fen' })
  toFen!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'by_person' })
  byPerson!: string;
}

/** What was on hand before and after a seller counted or harvested; append-only. Sales are holds, and stand there. */
@Entity({ schema: 'catalog', name: 'stock_changes' })
@Index('stock_changes_variant', ['variantId', 'at'])
@Index('stock_changes_lot', ['lotId'], { where: 'lot_id is not null' })
export class StockChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('StockEntity', { name: 'stock_changes_stock_fkey' })
  @Column('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('text')
  why!: 'listed' | 'counted' | 'harvested';

  @Column('integer', { name: 'from_on_hand' })
  fromOnHand!: number;

  @Column('integer', { name: 'to_on_hand' })
  toOnHand!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'by_person' })
  byPerson!: string;

  /** The cooperative that did it for its member; null where the household's own people did. */
  @ForeignKey('CooperativeEntity', { name: 'stock_changes_cooperative_fkey' })
  @Column('uuid', { name: 'by_cooperative', nullable: true })
  byCooperative!: string | null;

  /** What it was harvested in; null for any other change. */
  @ForeignKey('LotEntity', { name: 'stock_changes_lot_fkey' })
  @Column('uuid', { name: 'lot_id', nullable: true })
  lotId!: string | null;
}

/** A number of ours that holds from a day on, until a later row of its name does. */
@Entity({ schema: 'catalog', name: 'terms' })
export class TermEntity {
  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('integer')
  value!: number;
}
