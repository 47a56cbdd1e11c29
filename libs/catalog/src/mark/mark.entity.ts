import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MarkKind, MarkState } from './mark.states.js';

/**
 * A mark a seller claims for goods, with its evidence. It is never rewritten (a trigger): another paper is another row.
 * Where it shows is asked in SQL alone, by `isShown`.
 */
@Entity({ schema: 'catalog', name: 'marks' })
@Index('marks_product', ['productId'])
@Index('marks_valid_from', ['validFrom'])
@Index('marks_at_desk', ['state', 'submittedAt', 'id'])
@Index('marks_document', ['documentId'])
@Index('marks_number_once', ['productId', 'kind', 'number'], {
  unique: true,
  where: `number <> '' and state in ('submitted', 'accepted')`,
})
export class MarkEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('ProductEntity', { name: 'marks_product_fkey' })
  @Column('uuid', { name: 'product_id' })
  productId!: string;

  @Column('text')
  kind!: MarkKind;

  /** Of the paper; empty for what came in otherwise. */
  @Column('text')
  number!: string;

  /** What buyers read beside the mark. */
  @Column('text')
  evidence!: string;

  @Column('text', { name: 'evidence_en' })
  evidenceEn!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** The last day it shows. */
  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  /** Villages and divisions it holds in; one at least. Ids stay where codes change. */
  @Column('uuid', { name: 'place_ids', array: true })
  placeIds!: string[];

  @Column('text')
  state!: MarkState;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;

  /** Null for what came in otherwise. */
  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  /** Why it was accepted or refused. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  /** The operator's reason; null where the seller took it back. */
  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;

  @ForeignKey('DocumentEntity', { name: 'marks_document_fkey' })
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;
}
