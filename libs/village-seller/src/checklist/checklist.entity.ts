import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SellerKind } from '../seller/seller.states.js';

/** What is asked of applicants of a kind, from a day on and until another. Its words never change. */
@Entity({ schema: 'village_seller', name: 'checklist_items' })
@Index('checklist_items_seller_kind', ['sellerKind', 'position', 'id'])
export class ChecklistItemEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'seller_kind' })
  sellerKind!: SellerKind;

  @Column('text')
  code!: string;

  @Column('text', { name: 'item_kind' })
  itemKind!: string;

  @Column('text')
  words!: string;

  @Column('text', { name: 'words_en' })
  wordsEn!: string;

  @Column('boolean')
  required!: boolean;

  @Column('integer')
  position!: number;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** The first day on which it is asked no more. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

/** A ground on which a kind of seller may sell, in words that stand on its shop. */
@Entity({ schema: 'village_seller', name: 'legal_grounds' })
export class LegalGroundEntity {
  @PrimaryColumn('text')
  code!: string;

  @Column('text', { name: 'seller_kind' })
  sellerKind!: SellerKind;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

/** A number of ours that an operator may change: another value is another row with a later day. */
@Entity({ schema: 'village_seller', name: 'terms' })
export class SellerTermEntity {
  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('integer')
  value!: number;
}
