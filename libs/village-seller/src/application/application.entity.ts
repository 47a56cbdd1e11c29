import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SellerKind } from '../seller/seller.states.js';
import type { ApplicationState } from './application.states.js';

/** Somebody wants to sell. The seller itself is made when this is approved, so that nothing unapproved is ever seen. */
@Entity({ schema: 'village_seller', name: 'applications' })
@Index('applications_code', ['code'], { unique: true })
@Index('applications_person', ['personId', 'submittedAt'])
@Index('applications_one_open', ['personId'], {
  unique: true,
  where: `state in ('applied', 'recommended', 'changes_wanted')`,
})
@Index('applications_credit_code_once', ['creditCode'], {
  unique: true,
  where: `state in ('applied', 'recommended', 'changes_wanted', 'approved')`,
})
@Index('applications_to_vouch', ['villageId', 'state', 'submittedAt', 'id'])
@Index('applications_to_decide', ['state', 'submittedAt', 'id'])
@Index('applications_seller_id', ['sellerId'])
export class ApplicationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @ForeignKey('PersonEntity', { name: 'applications_person_fkey' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: SellerKind;

  @Column('text')
  state!: ApplicationState;

  @Column('text', { name: 'shop_name' })
  shopName!: string;

  @Column('text', { name: 'shop_name_en' })
  shopNameEn!: string;

  @ForeignKey('VillageEntity', { name: 'applications_village_fkey' })
  @Column('uuid', { name: 'village_id' })
  villageId!: string;

  /** What it will sell, in the applicant's words. */
  @Column('text')
  grows!: string;

  @ForeignKey('LegalGroundEntity', { name: 'applications_legal_ground_fkey' })
  @Column('text', { name: 'legal_ground_code' })
  legalGroundCode!: string;

  @Column('text', { name: 'credit_code', nullable: true })
  creditCode!: string | null;

  @Column('date', { name: 'founded_on', nullable: true })
  foundedOn!: string | null;

  /** The last time it was handed in. */
  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;

  @Column('timestamptz', { name: 'recommended_at', nullable: true })
  recommendedAt!: Date | null;

  @Column('uuid', { name: 'recommended_by', nullable: true })
  recommendedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @ForeignKey('SellerEntity', { name: 'applications_seller_fkey' })
  @Column('uuid', { name: 'seller_id', nullable: true })
  sellerId!: string | null;
}

/** A step of an application: who, when, from where to where, and why. */
@Entity({ schema: 'village_seller', name: 'application_changes' })
@Index('application_changes_application', ['applicationId', 'changedAt'])
export class ApplicationChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('ApplicationEntity', { name: 'application_changes_application_fkey' })
  @Column('uuid', { name: 'application_id' })
  applicationId!: string;

  @Column('text', { name: 'from_state', nullable: true })
  fromState!: string | null;

  @Column('text', { name: 'to_state' })
  toState!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('text', { name: 'by_kind' })
  byKind!: string;

  @Column('uuid', { name: 'by_person' })
  byPerson!: string;

  @Column('text', { nullable: true })
  reason!: string | null;
}

/** An item of the checklist as it was when the application was handed in, and whether it is done. */
@Entity({ schema: 'village_seller', name: 'application_items' })
@Index('application_items_item', ['itemId'])
@Index('application_items_document', ['documentId'])
export class ApplicationItemEntity {
  @ForeignKey('ApplicationEntity', { name: 'application_items_application_fkey' })
  @PrimaryColumn('uuid', { name: 'application_id' })
  applicationId!: string;

  @ForeignKey('ChecklistItemEntity', { name: 'application_items_item_fkey' })
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId!: string;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  @Column('uuid', { name: 'done_by', nullable: true })
  doneBy!: string | null;

  @ForeignKey('DocumentEntity', { name: 'application_items_document_fkey' })
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;
}
