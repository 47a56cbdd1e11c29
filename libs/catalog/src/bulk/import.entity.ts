import type { Language } from '@shanhuo/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImportState } from './import.states.js';
import type { RowPlan, RowProblem, RowVerdict } from './row-plan.js';
import type { ColumnKey, SheetCells } from './sheet.columns.js';

/** A file of goods that somebody sent for a seller. Its bytes lie in the import store until it was read. */
@Entity({ schema: 'catalog', name: 'imports' })
@Index('imports_seller', ['sellerId', 'beganAt'])
@Index('imports_working', ['heldUntil'], { where: `state in ('checking', 'applying')` })
@Index('imports_end', ['endsAt'])
@Check('imports_state', `state in ('checking', 'ready', 'applying', 'done', 'refused', 'dropped')`)
@Check('imports_refusal', `(state = 'refused') = (refusal is not null)`)
@Check('imports_applied', '(applied_at is null) = (applied_by is null)')
export class ImportEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerEntity', { name: 'imports_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** As one of its own people, as its cooperative, or under its mandate. */
  @Column('text')
  through!: string;

  /** Whether whoever sent it had given the second factor: its work is done with the same powers. */
  @Column('boolean', { name: 'second_factor' })
  secondFactor!: boolean;

  @Column('text')
  language!: Language;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  state!: ImportState;

  /** Null until the file was read. */
  @Column('integer', { nullable: true })
  rows!: number | null;

  /** Rows of the stage it stands in that are done. */
  @Column('integer', { name: 'rows_done' })
  rowsDone!: number;

  /** Whether what looks like a slip is meant. */
  @Column('boolean')
  confirmed!: boolean;

  @Column('text', { nullable: true })
  refusal!: string | null;

  @Column('jsonb', { name: 'refusal_details' })
  refusalDetails!: Readonly<Record<string, string>>;

  @Column('timestamptz', { name: 'began_at' })
  beganAt!: Date;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  @Column('uuid', { name: 'applied_by', nullable: true })
  appliedBy!: string | null;

  /** When it is forgotten with its rows. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** Until then one worker has it to itself; a worker that died gives it back by this. */
  @Column('timestamptz', { name: 'held_until' })
  heldUntil!: Date;

  /** How often a worker took it: one that slept through its time finds that it is no longer its own. */
  @Column('integer')
  turn!: number;
}

/** A row of a file: what it said, what it would do, and what became of it. */
@Entity({ schema: 'catalog', name: 'import_rows' })
@Index('import_rows_verdict', ['importId', 'verdict', 'line'])
@Index('import_rows_to_do', ['importId', 'line'], { where: 'done_at is null' })
@Index('import_rows_key', ['importId', 'rowKey'])
@Index('import_rows_code', ['importId', 'productCode'])
export class ImportRowEntity {
  @ForeignKey('ImportEntity', { name: 'import_rows_import_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;

  @PrimaryColumn('integer')
  line!: number;

  @Column('text', { name: 'row_key', nullable: true })
  rowKey!: string | null;

  @Column('text', { name: 'product_code', nullable: true })
  productCode!: string | null;

  @Column('jsonb')
  cells!: SheetCells;

  @Column('jsonb', { name: 'too_long' })
  tooLong!: readonly ColumnKey[];

  /** Null until it was looked at. */
  @Column('text', { nullable: true })
  verdict!: RowVerdict | null;

  @Column('jsonb', { nullable: true })
  plan!: RowPlan | null;

  @Column('jsonb')
  problems!: readonly RowProblem[];

  /** When it was worked off; nothing is done twice. */
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;
}

/** By which key of its own a seller knows a product in its files. */
@Entity({ schema: 'catalog', name: 'row_keys' })
@Index('row_keys_product', ['productId'], { unique: true })
export class RowKeyEntity {
  @ForeignKey('SellerEntity', { name: 'row_keys_seller_fkey' })
  @PrimaryColumn('uuid', { name: 'seller_id' })
  sellerId!: string;

  @PrimaryColumn('text', { name: 'row_key' })
  rowKey!: string;

  @ForeignKey('ProductEntity', { name: 'row_keys_product_fkey' })
  @Column('uuid', { name: 'product_id' })
  productId!: string;
}

/** How many of a pack the last file said there are: said again, it is no news. */
@Entity({ schema: 'catalog', name: 'sent_stocks' })
export class SentStockEntity {
  @ForeignKey('VariantEntity', { name: 'sent_stocks_variant_fkey' })
  @PrimaryColumn('uuid', { name: 'variant_id' })
  variantId!: string;

  @Column('integer')
  packs!: number;
}
