import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import { RefundStateEnum } from '../payment/payment.enums.js';
import type { RefundState } from '../refund/refund.states.js';
import { LedgerDeskRepository } from './ledger-desk.repository.js';
import { LedgerTransactionType } from './ledger-desk.types.js';
import { PaymentDeskRepository } from './payment-desk.repository.js';
import { PaymentDesk } from './payment-desk.service.js';
import {
  PaymentCaptureType,
  PaymentChangeType,
  PaymentConnectionType,
  PaymentFilterInput,
  PaymentSessionType,
  PaymentType,
  RefundConnectionType,
  RefundType,
} from './payment-desk.types.js';
import { toCapture, toPayment, toRefund, toTransactions } from './payment-desk.view.js';

const ROW = 'payments of the whole shop';

@Resolver(() => PaymentType)
export class PaymentDeskResolver {
  constructor(
    @Inject(PaymentDesk) private readonly desk: PaymentDesk,
    @Inject(PaymentDeskRepository) private readonly rows: PaymentDeskRepository,
    @Inject(LedgerDeskRepository) private readonly ledger: LedgerDeskRepository,
  ) {}

  @Allow.role('operator', ROW)
  @Query(() => PaymentConnectionType, { description: 'Payments, newest first.' })
  async payments(
    @Context() { language }: RequestContext,
    @Args('filter', { type: () => PaymentFilterInput, nullable: true, description: 'Which ones; all without.' })
    filter?: PaymentFilterInput,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Rows on the page, 1 to 100.' }) first = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string,
  ): Promise<PaymentConnectionType> {
    const question = {
      state: filter?.state ?? undefined,
      code: filter?.code ?? undefined,
      day: filter?.day ?? undefined,
      first,
      after: after ?? undefined,
    };
    const { nodes, pageInfo } = await this.desk.listPayments(question, language);
    return { nodes: nodes.map(toPayment), pageInfo };
  }

  @Allow.role('operator', ROW)
  @Query(() => PaymentType, { nullable: true, description: 'A payment by id; null where there is none.' })
  async payment(
    @Args('id', { type: () => ID, description: 'Id of the payment.' }) id: string,
  ): Promise<PaymentType | undefined> {
    const row = await this.desk.findPayment(id);
    return row && toPayment(row);
  }

  @Allow.role('operator', ROW)
  @Query(() => RefundConnectionType, { description: 'Refunds, newest first.' })
  async refunds(
    @Context() { language }: RequestContext,
    @Args('states', {
      type: () => [RefundStateEnum],
      nullable: true,
      description: 'How far they have come; all without.',
    })
    states?: RefundState[],
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Rows on the page, 1 to 100.' }) first = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string,
  ): Promise<RefundConnectionType> {
    const page = { first, after: after ?? undefined };
    const { nodes, pageInfo } = await this.desk.listRefunds(states ?? undefined, page, language);
    return { nodes: nodes.map(toRefund), pageInfo };
  }

  @Allow.asParent()
  @ResolveField('sessions', () => [PaymentSessionType], { description: 'Pages it could be paid on.' })
  async sessions(@Parent() { id }: PaymentType, @Context() { loaders }: RequestContext): Promise<PaymentSessionType[]> {
    return (
      (await loaders.load(
        'payment.sessions',
        id,
        grouped((ids) => this.rows.findSessions(ids)),
      )) ?? []
    );
  }

  @Allow.asParent()
  @ResolveField('captures', () => [PaymentCaptureType], { description: 'Money that came, also what went back whole.' })
  async captures(@Parent() { id }: PaymentType, @Context() { loaders }: RequestContext): Promise<PaymentCaptureType[]> {
    const found = await loaders.load(
      'payment.captures',
      id,
      grouped((ids) => this.rows.findCaptures(ids)),
    );
    return (found ?? []).map(toCapture);
  }

  @Allow.asParent()
  @ResolveField('refunds', () => [RefundType], { description: 'What goes back, oldest first.' })
  async refundsOf(@Parent() { id }: PaymentType, @Context() { loaders }: RequestContext): Promise<RefundType[]> {
    const found = await loaders.load(
      'payment.refunds',
      id,
      grouped((ids) => this.rows.findRefunds(ids)),
    );
    return (found ?? []).map(toRefund);
  }

  @Allow.asParent()
  @ResolveField('changes', () => [PaymentChangeType], { description: 'Steps it took.' })
  async changes(@Parent() { id }: PaymentType, @Context() { loaders }: RequestContext): Promise<PaymentChangeType[]> {
    return (
      (await loaders.load(
        'payment.changes',
        id,
        grouped((ids) => this.rows.findChanges(ids)),
      )) ?? []
    );
  }

  @Allow.asParent()
  @ResolveField('ledgerTransactions', () => [LedgerTransactionType], { description: 'What the ledger says of it.' })
  async ledgerTransactions(
    @Parent() { id }: PaymentType,
    @Context() { loaders }: RequestContext,
  ): Promise<LedgerTransactionType[]> {
    const found = await loaders.load(
      'payment.entries',
      id,
      grouped((ids) => this.ledger.findOfPayments(ids)),
    );
    return toTransactions(found ?? []);
  }
}

/** Rows of payments by payment, in the order in which they came. */
function grouped<Row extends { readonly paymentId: string | null }>(find: (ids: readonly string[]) => Promise<Row[]>) {
  return async (ids: readonly string[]): Promise<Map<string, Row[]>> =>
    Map.groupBy(await find(ids), ({ paymentId }) => paymentId ?? '');
}
