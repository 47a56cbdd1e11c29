import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FeeRole } from './fee.rules.js';

/** What somebody takes of goods, from one day to another. A null condition fits everybody. */
@Entity({ schema: 'orders', name: 'fee_rules' })
export class FeeRuleEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  role!: FeeRole;

  @Column('text', { name: 'seller_kind', nullable: true })
  sellerKind!: string | null;

  @Column('text', { name: 'category_code', nullable: true })
  categoryCode!: string | null;

  @ForeignKey('CooperativeEntity', { name: 'fee_rules_cooperative_fkey' })
  @Column('uuid', { name: 'cooperative_id', nullable: true })
  cooperativeId!: string | null;

  @Column('integer', { name: 'basis_points' })
  basisPoints!: number;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** First day on which it holds no longer. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
