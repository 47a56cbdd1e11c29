import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MessageTemplate } from './message-templates.js';

/** A message in a person's inbox; its words are written when it is read, in the reader's language. */
@Entity({ schema: 'notice', name: 'messages' })
@Unique('messages_once', ['personId', 'eventId', 'template'])
@Index('messages_person_sent_at', ['personId', 'sentAt', 'id'])
@Index('messages_sent_at', ['sentAt'])
@Index('messages_unread', ['personId'], { where: 'read_at is null' })
export class MessageEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('PersonEntity', { name: 'messages_person' })
  personId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  template!: MessageTemplate;

  /** What stands in the places of the template; nothing personal. */
  @Column('jsonb')
  details!: object;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
