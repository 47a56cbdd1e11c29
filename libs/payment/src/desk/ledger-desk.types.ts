import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import type { LedgerAccount, LedgerKind } from '../ledger/ledger.accounts.js';

/** Values are what the database holds, so no row needs translating. */
export const LedgerAccountEnum = {
  PROVIDER_CLEARING: 'provider_clearing',
  BUYER_REFUNDS: 'buyer_refunds',
  SELLER_PENDING: 'seller_pending',
  SELLER_AVAILABLE: 'seller_available',
  SELLER_HELD: 'seller_held',
  SELLER_PAID: 'seller_paid',
  COOPERATIVE: 'cooperative',
  PLATFORM: 'platform',
  PAYMENT_COST: 'payment_cost',
  FREIGHT: 'freight',
  GUARANTEE: 'guarantee',
} as const satisfies Record<string, LedgerAccount>;
registerEnumType(LedgerAccountEnum, {
  name: 'LedgerAccountName',
  description: 'Where money stands. Debit is positive: what others owe us; credit negative: what we owe others.',
  valuesMap: {
    PROVIDER_CLEARING: { description: 'With the payment provider, after its fee.' },
    BUYER_REFUNDS: { description: 'Owed to buyers and not yet given back.' },
    SELLER_PENDING: { description: 'Promised to sellers until the goods are received and the claim window is over.' },
    SELLER_AVAILABLE: { description: 'The sellers’, to be paid out.' },
    SELLER_HELD: { description: 'The sellers’, held for a reason and until an end.' },
    SELLER_PAID: { description: 'Paid out to sellers.' },
    COOPERATIVE: { description: 'The cooperatives’, for their work.' },
    PLATFORM: { description: 'The shop’s own.' },
    PAYMENT_COST: { description: 'What buyers gave towards the cost of payments, less what the provider kept.' },
    FREIGHT: { description: 'Parcel fees of sellers, until the goods are received and the claim window is over.' },
    GUARANTEE: { description: 'Carries what a seller cannot give back at once.' },
  },
});

/** Values are what the database holds, so no row needs translating. */
export const LedgerKindEnum = {
  CAPTURE: 'capture',
  RETURNED_CAPTURE: 'returned_capture',
  REFUND_OWED: 'refund_owed',
  REFUND_PAID: 'refund_paid',
  REFUND_FAILED: 'refund_failed',
  RELEASE: 'release',
  HOLD: 'hold',
  UNHOLD: 'unhold',
  PAYOUT: 'payout',
  REVERSAL: 'reversal',
} as const satisfies Record<string, LedgerKind>;
registerEnumType(LedgerKindEnum, {
  name: 'LedgerKind',
  description: 'Why entries were written.',
  valuesMap: {
    CAPTURE: { description: 'A buyer paid.' },
    RETURNED_CAPTURE: { description: 'Money came that fits no payment; it is owed back.' },
    REFUND_OWED: { description: 'Something goes back to a buyer.' },
    REFUND_PAID: { description: 'The provider gave it back.' },
    REFUND_FAILED: { description: 'The provider could not give it back; it is owed again.' },
    RELEASE: { description: 'A seller may dispose of what was pending.' },
    HOLD: { description: 'Money of a seller is held.' },
    UNHOLD: { description: 'Money of a seller is held no longer.' },
    PAYOUT: { description: 'A seller was paid out.' },
    REVERSAL: { description: 'A correction among the parties, without the buyer.' },
  },
});

@ObjectType('LedgerAccount', { description: 'An account of the ledger.' })
@Allow.asParent()
export class LedgerAccountType {
  @Field(() => LedgerAccountEnum, { description: 'Which one.' })
  account!: LedgerAccount;

  @Field(() => Int, { description: 'How many sellers or cooperatives have or had something in it.' })
  owners!: number;

  @Field(() => MoneyType, { description: 'Sum of its entries: positive is owed to us, negative is what we owe.' })
  balance!: MoneyValue;
}

@ObjectType('LedgerEntry', { description: 'One leg of a ledger transaction; written once, never changed.' })
@Allow.asParent()
export class LedgerEntryType {
  @Field(() => ID, {
    nullable: true,
    description: 'The seller or cooperative whose part it is, to ask for all of its entries; null as its name is.',
  })
  ownerId!: string | null;

  @Field(() => ID, { description: 'The transaction; its legs sum to zero.' })
  transactionId!: string;

  @Field(() => LedgerKindEnum, { description: 'Why it was written.' })
  kind!: LedgerKind;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  happenedAt!: Date;

  @Field(() => LedgerAccountEnum, { description: 'The account.' })
  account!: LedgerAccount;

  @Field(() => MoneyType, { description: 'Debit positive, credit negative.' })
  amount!: MoneyValue;

  @Field(() => ID, { nullable: true, description: 'The payment; null where the money named none we know.' })
  paymentId!: string | null;

  @Field(() => String, { nullable: true, description: 'What people call what was paid for.' })
  payableCode!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The line whose part this is; null for the provider’s and the buyer’s legs.',
  })
  lineId!: string | null;

  @Field(() => String, { nullable: true, description: 'What more there is to say.' })
  note!: string | null;
}

@ObjectType('LedgerEntryConnection', { description: 'A page of ledger entries, newest first.' })
@Allow.asParent()
export class LedgerEntryConnectionType {
  @Field(() => [LedgerEntryType], { description: 'The entries.' })
  nodes!: readonly LedgerEntryType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}

@ObjectType('LedgerTransaction', { description: 'What was written at once for one cause; its entries sum to zero.' })
@Allow.asParent()
export class LedgerTransactionType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => LedgerKindEnum, { description: 'Why it was written.' })
  kind!: LedgerKind;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  happenedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What more there is to say.' })
  note!: string | null;

  @Field(() => [LedgerEntryType], { description: 'Its legs.' })
  entries!: readonly LedgerEntryType[];
}
