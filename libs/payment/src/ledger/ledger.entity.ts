import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ShareRole } from '../payment/share.js';
import type { LedgerAccount, LedgerKind } from './ledger.accounts.js';

/** Why entries were written; one for each cause. Triggers refuse update, delete and truncate. */
@Entity({ schema: 'payment', name: 'ledger_transactions' })
@Index('ledger_transactions_cause', ['kind', 'causeId'], { unique: true })
@Index('ledger_transactions_payment', ['paymentId'])
@Index('ledger_transactions_provider_ref', ['providerRef'])
export class LedgerTransactionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: LedgerKind;

  @Column('uuid', { name: 'cause_id' })
  causeId!: string;

  @ForeignKey('PaymentEntity', { name: 'ledger_transactions_payment_fkey' })
  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId!: string | null;

  @Column('text')
  currency!: string;

  @Column('timestamptz', { name: 'happened_at' })
  happenedAt!: Date;

  @Column('date', { name: 'china_day' })
  chinaDay!: string;

  /** Charge or refund of the provider whose movement this mirrors. */
  @Column('text', { name: 'provider_ref', nullable: true })
  providerRef!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** One leg of a transaction: debit positive, credit negative. A trigger refuses legs that do not sum to zero. */
@Entity({ schema: 'payment', name: 'ledger_entries' })
@Index('ledger_entries_line', ['lineId'], { where: 'line_id is not null' })
@Index('ledger_entries_group', ['groupId'], { where: 'group_id is not null' })
@Index('ledger_entries_of_account', ['account', 'chinaDay', 'transactionId', 'position'])
@Index('ledger_entries_day', ['chinaDay', 'transactionId', 'position'])
@Index('ledger_entries_owner', ['ownerId', 'account', 'groupId'], { where: 'owner_id is not null' })
@Index('ledger_entries_of_owner', ['ownerId', 'account', 'chinaDay', 'transactionId', 'position'], {
  where: 'owner_id is not null',
})
export class LedgerEntryEntity {
  @ForeignKey('LedgerTransactionEntity', { name: 'ledger_entries_transaction_fkey' })
  @PrimaryColumn('uuid', { name: 'transaction_id' })
  transactionId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  account!: LedgerAccount;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;

  @Column('uuid', { name: 'line_id', nullable: true })
  lineId!: string | null;

  @Column('text', { nullable: true })
  role!: ShareRole | null;

  @Column('text')
  currency!: string;

  @Column('bigint', { name: 'amount_fen' })
  amountFen!: number;

  @Column('date', { name: 'china_day' })
  chinaDay!: string;
}

/** What a closed day moved, by owner and, under the nil id, of the account as a whole. */
@Entity({ schema: 'payment', name: 'ledger_day_sums' })
export class LedgerDaySumEntity {
  @PrimaryColumn('uuid', { name: 'owner_id' })
  ownerId!: string;

  @PrimaryColumn('text')
  account!: LedgerAccount;

  @PrimaryColumn('text')
  currency!: string;

  @PrimaryColumn('date', { name: 'china_day' })
  chinaDay!: string;

  @Column('bigint', { name: 'amount_fen' })
  amountFen!: number;
}

/** A day whose sums stand: nothing is posted to it any more. */
@Entity({ schema: 'payment', name: 'ledger_closed_days' })
export class LedgerClosedDayEntity {
  @PrimaryColumn('date', { name: 'china_day' })
  chinaDay!: string;

  @Column('timestamptz', { name: 'closed_at' })
  closedAt!: Date;
}
