import type { Language } from '@shanhuo/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CallBackAboutKind, CallBackTopic } from './call-back.rules.js';
import type { CallBackOutcome, CallBackState } from './call-back.states.js';

/** Somebody wants to be called. Phone and name are sealed, and cleared when it has been over for some time. */
@Entity({ schema: 'village_seller', name: 'call_backs' })
@Index('call_backs_code_key', ['code'], { unique: true })
@Index('call_backs_once', ['requestId', 'phoneIndex'], { unique: true })
@Index('call_backs_waiting', ['askedAt', 'id'], { where: 'finished_at is null' })
@Index('call_backs_waiting_of_seller', ['sellerId', 'askedAt'], { where: 'finished_at is null' })
@Index('call_backs_to_forget', ['finishedAt'], { where: 'forgotten_at is null' })
export class CallBackEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @Column('text')
  topic!: CallBackTopic;

  @Column('text', { name: 'about_kind', nullable: true })
  aboutKind!: CallBackAboutKind | null;

  @Column('text', { name: 'about_shop_code', nullable: true })
  aboutShopCode!: string | null;

  @Column('text', { name: 'about_code', nullable: true })
  aboutCode!: string | null;

  /** The shop of whoever asks, as their session shows it; null for everybody else, whatever their page says. */
  @ForeignKey('SellerEntity', { name: 'call_backs_seller_fkey' })
  @Column('uuid', { name: 'seller_id', nullable: true })
  sellerId!: string | null;

  @ForeignKey('PersonEntity', { name: 'call_backs_person_fkey' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text')
  language!: Language;

  @Column('bytea', { name: 'phone_index', nullable: true })
  phoneIndex!: Buffer | null;

  @Column('text', { name: 'masked_phone', nullable: true })
  maskedPhone!: string | null;

  @Column('text', { name: 'sealed_phone', nullable: true })
  sealedPhone!: string | null;

  @Column('text', { name: 'sealed_name', nullable: true })
  sealedName!: string | null;

  @Column('text')
  state!: CallBackState;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'taken_at', nullable: true })
  takenAt!: Date | null;

  @ForeignKey('PersonEntity', { name: 'call_backs_taken_by_fkey' })
  @Column('uuid', { name: 'taken_by', nullable: true })
  takenBy!: string | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @ForeignKey('PersonEntity', { name: 'call_backs_finished_by_fkey' })
  @Column('uuid', { name: 'finished_by', nullable: true })
  finishedBy!: string | null;

  @Column('text', { nullable: true })
  outcome!: CallBackOutcome | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'forgotten_at', nullable: true })
  forgottenAt!: Date | null;
}
