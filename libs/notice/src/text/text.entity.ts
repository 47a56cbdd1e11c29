import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TextState } from './text.states.js';

/** A text message on its way out; phone and body stand here sealed, and only until it is settled. */
@Entity({ schema: 'notice', name: 'texts' })
@Unique('texts_once', ['eventId', 'template', 'phoneIndex'])
@Index('texts_expires_at', ['expiresAt'])
@Check('texts_state', `state in ('waiting', 'sent', 'lapsed')`)
export class TextEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  template!: string;

  @Column('bytea', { name: 'phone_index' })
  phoneIndex!: Buffer;

  @Column('text', { name: 'masked_phone' })
  maskedPhone!: string;

  @Column('text', { name: 'sealed_phone', nullable: true })
  sealedPhone!: string | null;

  @Column('text', { name: 'sealed_body', nullable: true })
  sealedBody!: string | null;

  @Column('text')
  state!: TextState;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}

/** What the offline channel would have sent. */
@Entity({ schema: 'notice', name: 'offline_texts' })
@Index('offline_texts_sent_at', ['sentAt'])
export class OfflineTextEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'masked_phone' })
  maskedPhone!: string;

  @Column('text', { name: 'sealed_body' })
  sealedBody!: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
