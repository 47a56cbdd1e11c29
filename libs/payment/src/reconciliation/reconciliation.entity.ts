import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DifferenceKind } from './reconciliation.rules.js';

/** One comparison of a China day: what the provider says it moved, and what the ledger says. */
@Entity({ schema: 'payment', name: 'reconciliations' })
@Index('reconciliations_day', ['chinaDay', 'run'], { unique: true })
export class ReconciliationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('date', { name: 'china_day' })
  chinaDay!: string;

  @Column('integer')
  run!: number;

  @Column('timestamptz', { name: 'run_at' })
  runAt!: Date;

  @Column('text')
  provider!: string;

  @Column('integer', { name: 'provider_count' })
  providerCount!: number;

  @Column('bigint', { name: 'provider_fen' })
  providerFen!: number;

  @Column('integer', { name: 'ledger_count' })
  ledgerCount!: number;

  @Column('bigint', { name: 'ledger_fen' })
  ledgerFen!: number;

  @Column('integer', { name: 'difference_count' })
  differenceCount!: number;
}

/** A movement on which provider and ledger do not agree. */
@Entity({ schema: 'payment', name: 'reconciliation_differences' })
export class ReconciliationDifferenceEntity {
  @ForeignKey('ReconciliationEntity', { name: 'reconciliation_differences_run_fkey' })
  @PrimaryColumn('uuid', { name: 'reconciliation_id' })
  reconciliationId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  kind!: DifferenceKind;

  @Column('text', { name: 'provider_ref' })
  providerRef!: string;

  @Column('text')
  movement!: string;

  @Column('bigint', { name: 'provider_fen', nullable: true })
  providerFen!: number | null;

  @Column('bigint', { name: 'ledger_fen', nullable: true })
  ledgerFen!: number | null;

  @Column('text')
  currency!: string;

  @Column('timestamptz', { name: 'happened_at' })
  happenedAt!: Date;
}
