import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PermitKind, ReturnClass, SixKind } from '../product/product.states.js';

/** A shelf of the shop, with what goods on it default to. */
@Entity({ schema: 'catalog', name: 'categories' })
@Index('categories_code', ['code'], { unique: true })
export class CategoryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text', { name: 'return_class' })
  returnClass!: ReturnClass;

  @Column('integer', { name: 'ship_within_hours' })
  shipWithinHours!: number;

  /** One of the six kinds that need a conformity certificate per lot (MARA order 2025 no. 4). */
  @Column('text', { name: 'six_kind', nullable: true })
  sixKind!: SixKind | null;

  /** What permit its goods need, in words. */
  @Column('text')
  permit!: string;

  @Column('text', { name: 'permit_en' })
  permitEn!: string;

  /** Of these kinds one permit is needed (rules.md 2); none where the list is empty. */
  @Column('text', { name: 'permit_kinds', array: true })
  permitKinds!: PermitKind[];

  /** Whether it is needed for prepacked goods alone: what a family grew and sells loose needs none. */
  @Column('boolean', { name: 'permit_only_prepacked' })
  permitOnlyPrepacked!: boolean;

  @Column('integer')
  position!: number;
}
