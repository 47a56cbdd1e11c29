import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something the provider told us, stored once. It says where to look; what it claims is read again at the provider. */
@Entity({ schema: 'payment', name: 'provider_events' })
@Index('provider_events_waiting', ['receivedAt'], { where: 'handled_at is null' })
@Index('provider_events_object', ['objectId'], { where: 'handled_at is null' })
export class ProviderEventEntity {
  /** The provider's own id. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  type!: string;

  /** What to read again at the provider; null for what this shop does not listen to. */
  @Column('text', { nullable: true })
  look!: 'intent' | 'session' | 'refund' | null;

  @Column('text', { name: 'object_id' })
  objectId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'handled_at', nullable: true })
  handledAt!: Date | null;
}
