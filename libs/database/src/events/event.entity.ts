import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event as it was published. */
@Entity({ schema: 'database', name: 'events' })
@Index('events_occurred_at', ['occurredAt'])
export class EventEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  payload!: object;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;
}

/** Proof that a subscriber has handled an event. */
@Entity({ schema: 'database', name: 'receipts' })
export class ReceiptEntity {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn('text')
  subscriber!: string;

  @Column('timestamptz', { name: 'handled_at' })
  handledAt!: Date;
}
