import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Days on which a shop takes no new orders, in its own time zone, both included. */
@Entity({ schema: 'village_seller', name: 'pauses' })
@Index('pauses_seller', ['sellerId', 'untilDay'], { where: 'ended_at is null' })
@Index('pauses_set', ['sellerId', 'fromDay', 'id'])
export class PauseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerEntity', { name: 'pauses_seller_fkey' })
  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('date', { name: 'from_day' })
  fromDay!: string;

  @Column('date', { name: 'until_day' })
  untilDay!: string;

  @Column('text', { name: 'reason_kind' })
  reasonKind!: string;

  /** What buyers read besides. */
  @Column('text')
  words!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;
}
