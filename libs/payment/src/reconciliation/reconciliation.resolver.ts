import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentLanguage, CurrentSession, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { toMoney, type Language } from '@shanhuo/kernel';
import { DateScalar, type RequestContext } from '@shanhuo/kernel/graphql';
import { PAYMENT_FAILURE_WORDS } from '../checkout/checkout.failure.types.js';
import { moneyOf } from '../desk/desk.money.js';
import {
  ReconciliationDeskRepository,
  type DifferenceRow,
  type ReconciliationRow,
} from './reconciliation-desk.repository.js';
import { DayReconciled, ReconciliationDesk } from './reconciliation-desk.service.js';
import {
  ReconcileDayInput,
  ReconcileDayResult,
  ReconciliationConnectionType,
  ReconciliationDifferenceType,
  ReconciliationType,
} from './reconciliation.types.js';
import { describeDifference } from './reconciliation.words.js';

const ROW = 'reconciliations of the whole shop';

@Resolver(() => ReconciliationType)
export class ReconciliationResolver {
  constructor(
    @Inject(ReconciliationDesk) private readonly desk: ReconciliationDesk,
    @Inject(ReconciliationDeskRepository) private readonly rows: ReconciliationDeskRepository,
  ) {}

  @Allow.role('operator', ROW)
  @Query(() => ReconciliationConnectionType, { description: 'Compared days, newest first.' })
  async reconciliations(
    @CurrentLanguage() language: Language,
    @Args('first', { type: () => Int, defaultValue: 31, description: 'Rows on the page, 1 to 100.' }) first = 31,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string,
  ): Promise<ReconciliationConnectionType> {
    const { nodes, pageInfo } = await this.desk.list(first, after ?? undefined, language);
    return { nodes: nodes.map(toReconciliation), pageInfo };
  }

  @Allow.role('operator', ROW)
  @Query(() => ReconciliationType, {
    nullable: true,
    description: 'The newest comparison of a day; null where it was not compared.',
  })
  async reconciliation(
    @Args('day', { type: () => DateScalar, description: 'A day in China.' }) day: string,
  ): Promise<ReconciliationType | undefined> {
    const row = await this.desk.findDay(day);
    return row && toReconciliation(row);
  }

  @Allow.role('operator', ROW)
  @Mutation(() => ReconcileDayResult, { description: 'Compares a day that is over again, now.' })
  async reconcileDay(
    @Args('input', { description: 'Which day.' }) input: ReconcileDayInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    const outcome = await this.desk.reconcile(input.day, session.personId, language);
    if (outcome instanceof DayReconciled)
      return Object.assign(outcome, { reconciliation: toReconciliation(outcome.row) });
    return say(outcome, PAYMENT_FAILURE_WORDS, language);
  }

  @Allow.asParent()
  @ResolveField('differences', () => [ReconciliationDifferenceType], { description: 'All differences, oldest first.' })
  async differences(
    @Parent() { id }: ReconciliationType,
    @Context() { loaders, language }: RequestContext,
  ): Promise<ReconciliationDifferenceType[]> {
    const found = await loaders.load('payment.differences', id, (ids) => this.rows.findDifferences(ids));
    return (found ?? []).map((row) => toDifference(row, language));
  }
}

function toReconciliation({ providerFen, ledgerFen, ...row }: ReconciliationRow): ReconciliationType {
  return {
    ...row,
    demo: row.provider === 'stripe-sandbox',
    providerTotal: toMoney(providerFen),
    ledgerTotal: toMoney(ledgerFen),
  };
}

function toDifference(row: DifferenceRow, language: Language): ReconciliationDifferenceType {
  const { kind, providerRef, movement, providerMinor, ledgerMinor, currency, happenedAt } = row;
  return {
    kind,
    providerRef,
    movement,
    happenedAt,
    providerAmount: providerMinor === null ? null : moneyOf(providerMinor, currency),
    ledgerAmount: ledgerMinor === null ? null : moneyOf(ledgerMinor, currency),
    sentence: describeDifference(row, language),
  };
}
