import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Why money of a seller order goes back. */
export type CancellationKind =
  | 'buyer'
  | 'overdue'
  | 'refused'
  | 'deadline'
  | 'short_weight'
  | 'late_penalty'
  | 'unfulfillable'
  | 'extension_refused'
  | 'window_passed';

/** Why a seller cannot deliver, as far as a text to a phone tells it. */
export type RefusalKind = 'sold_out' | 'spoiled' | 'unreachable' | 'other';

/** A decision by which money goes back. Append-only. */
@Entity({ schema: 'orders', name: 'cancellations' })
@Index('cancellations_seller_order', ['sellerOrderId', 'madeAt'])
export class CancellationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('SellerOrderEntity', { name: 'cancellations_seller_order_fkey' })
  @Column('uuid', { name: 'seller_order_id' })
  sellerOrderId!: string;

  @Column('text')
  kind!: CancellationKind;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('bigint', { name: 'refund_fen' })
  refundFen!: number;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy!: string | null;
}

/** How many of a line a cancellation took. Append-only. */
@Entity({ schema: 'orders', name: 'cancelled_lines' })
@Index('cancelled_lines_cancellation', ['cancellationId'])
@Index('cancelled_lines_line', ['lineId'])
export class CancelledLineEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CancellationEntity', { name: 'cancelled_lines_cancellation_fkey' })
  @Column('uuid', { name: 'cancellation_id' })
  cancellationId!: string;

  @ForeignKey('OrderLineEntity', { name: 'cancelled_lines_line_fkey' })
  @Column('uuid', { name: 'line_id' })
  lineId!: string;

  @Column('integer')
  quantity!: number;
}
