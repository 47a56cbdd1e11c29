import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a petty trader sold in twelve months, as it was counted last, and since when it is near the limit or above it. */
@Entity({ schema: 'village_seller', name: 'petty_trades' })
export class PettyTradeEntity {
  @ForeignKey('SellerEntity', { name: 'petty_trades_seller_fkey' })
  @PrimaryColumn('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('bigint', { name: 'net_fen' })
  netFen!: number;

  @Column('date', { name: 'first_day' })
  firstDay!: string;

  @Column('date', { name: 'last_day' })
  lastDay!: string;

  /** The day on which it would no longer be above the limit if nothing more were sold; null below it. */
  @Column('date', { name: 'opens_on', nullable: true })
  opensOn!: string | null;

  /** The limit of that day, which an operator may have changed since. */
  @Column('bigint', { name: 'counted_limit_fen' })
  countedLimitFen!: number;

  @Column('timestamptz', { name: 'counted_at' })
  countedAt!: Date;

  @Column('timestamptz', { name: 'near_since', nullable: true })
  nearSince!: Date | null;

  @Column('timestamptz', { name: 'stopped_since', nullable: true })
  stoppedSince!: Date | null;
}
