import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, InvalidInputType, MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import { PaymentUnavailableType } from '../checkout/checkout.failure.types.js';
import type { DifferenceKind } from './reconciliation.rules.js';

/** Values are what the database holds, so no row needs translating. */
export const DifferenceKindEnum = {
  MISSING_IN_LEDGER: 'missing_in_ledger',
  MISSING_AT_PROVIDER: 'missing_at_provider',
  AMOUNT_DIFFERS: 'amount_differs',
} as const satisfies Record<string, DifferenceKind>;
registerEnumType(DifferenceKindEnum, {
  name: 'ReconciliationDifferenceKind',
  description: 'How provider and ledger disagree.',
  valuesMap: {
    MISSING_IN_LEDGER: { description: 'The provider moved money and the ledger does not know.' },
    MISSING_AT_PROVIDER: { description: 'The ledger says that money moved and the provider does not know.' },
    AMOUNT_DIFFERS: { description: 'Both know of it, with different amounts.' },
  },
});

@ObjectType('ReconciliationDifference', { description: 'A movement on which provider and ledger do not agree.' })
@Allow.asParent()
export class ReconciliationDifferenceType {
  @Field(() => DifferenceKindEnum, { description: 'How they disagree.' })
  kind!: DifferenceKind;

  @Field(() => String, { description: 'The provider’s id of the charge or refund.' })
  providerRef!: string;

  @Field(() => String, { description: 'What moved, in the provider’s word: charge, refund, refund_failure.' })
  movement!: string;

  @Field(() => MoneyType, { nullable: true, description: 'What the provider says, after its fee.' })
  providerAmount!: MoneyValue | null;

  @Field(() => MoneyType, { nullable: true, description: 'What the ledger says.' })
  ledgerAmount!: MoneyValue | null;

  @Field(() => GraphQLISODateTime, { description: 'When it moved, or was written down.' })
  happenedAt!: Date;

  @Field(() => String, { description: 'All of it in a sentence, in the language of the request.' })
  sentence!: string;
}

@ObjectType('Reconciliation', { description: 'The newest comparison of a day in China: provider against ledger.' })
@Allow.asParent()
export class ReconciliationType {
  id!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  day!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was compared.' })
  runAt!: Date;

  @Field(() => Int, { description: 'Which comparison of this day, from 1.' })
  run!: number;

  @Field(() => Boolean, { description: 'Whether the provider is the demo on this machine, which moves no money.' })
  demo!: boolean;

  @Field(() => Int, { description: 'How many movements the provider has.' })
  providerCount!: number;

  @Field(() => MoneyType, { description: 'Their sum, after fees.' })
  providerTotal!: MoneyValue;

  @Field(() => Int, { description: 'How many of them, and more of the day, the ledger has.' })
  ledgerCount!: number;

  @Field(() => MoneyType, { description: 'Their sum.' })
  ledgerTotal!: MoneyValue;

  @Field(() => Int, { description: 'How many differences.' })
  differenceCount!: number;
}

@ObjectType('ReconciliationConnection', { description: 'A page of compared days, newest first.' })
@Allow.asParent()
export class ReconciliationConnectionType {
  @Field(() => [ReconciliationType], { description: 'The days.' })
  nodes!: readonly ReconciliationType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}

@InputType({ description: 'Compares a day again.' })
export class ReconcileDayInput {
  @Field(() => DateScalar, { description: 'A day in China that is over.' })
  day!: string;
}

@ObjectType('DayReconciled', { description: 'The day was compared.' })
@Allow.asParent()
export class DayReconciledType {
  @Field(() => ReconciliationType, { description: 'What was found.' })
  reconciliation!: ReconciliationType;
}

export const ReconcileDayResult = createUnionType({
  name: 'ReconcileDayResult',
  description: 'What comparing a day can lead to.',
  types: () => [DayReconciledType, InvalidInputType, PaymentUnavailableType] as const,
  resolveType: nameOfResult,
});
