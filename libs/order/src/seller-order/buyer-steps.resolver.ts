import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { toMoney, type MoneyValue } from '@shanhuo/kernel';
import { MoneyType } from '@shanhuo/kernel/graphql';
import { CancelService } from '../cancellation/cancel.service.js';
import { OrderType } from '../order/order.types.js';
import { toOrder } from '../order/order.view.js';
import { ReceiptService } from '../receipt/receipt.service.js';
import { BuyerAccess } from './buyer-access.js';
import { CancellationPreviewInput, CancelOrderLinesInput, ConfirmReceiptInput } from './fulfilment.input.js';
import {
  CancellationPreviewResult,
  CancelOrderLinesResult,
  ConfirmReceiptResult,
  LinesCancelledType,
  ReceiptConfirmedType,
} from './fulfilment.result.js';
import { FULFILMENT_WORDS } from './fulfilment.words.js';

const MINE = 'one’s own orders';

/** What a buyer does with a paid order. */
@Resolver(() => LinesCancelledType)
export class BuyerStepsResolver {
  constructor(
    @Inject(CancelService) private readonly cancelling: CancelService,
    @Inject(ReceiptService) private readonly receipts: ReceiptService,
    @Inject(BuyerAccess) private readonly access: BuyerAccess,
  ) {}

  @Allow.signedIn(MINE)
  @Query(() => CancellationPreviewResult, {
    description: 'What cancelling lines of one’s own paid order would give back now, to the fen; nothing is done.',
  })
  async cancellationPreview(
    @Args('input', { description: 'What would go.' }) input: CancellationPreviewInput,
    @CurrentSession() session: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    return say(await this.cancelling.preview(session, input, language), FULFILMENT_WORDS, language);
  }

  @Allow.signedIn(MINE)
  @Mutation(() => CancelOrderLinesResult, {
    description: 'Cancels what of one’s own paid order is not shipped, or some of it; the money goes back by itself.',
  })
  async cancelOrderLines(
    @Args('input', { description: 'What goes.' }) input: CancelOrderLinesInput,
    @CurrentSession() session: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    return say(await this.cancelling.cancel(session, input, language), FULFILMENT_WORDS, language);
  }

  @Allow.signedIn(MINE)
  @Mutation(() => ConfirmReceiptResult, { description: 'Says that the goods of one’s own order came.' })
  async confirmReceipt(
    @Args('input', { description: 'Which goods.' }) input: ConfirmReceiptInput,
    @CurrentSession() session: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    return say(await this.receipts.confirm(session, input.sellerOrderCode), FULFILMENT_WORDS, language);
  }

  @Allow.asParent()
  @ResolveField(() => OrderType, { description: 'The order with what is left of it.' })
  async order(
    @Parent() { sellerOrderCode }: LinesCancelledType,
    @Context() { viewer }: ViewerContext,
  ): Promise<OrderType> {
    return toOrder({ row: await this.access.getOrder(sellerOrderCode, viewer.personId), masked: false });
  }

  @Allow.asParent()
  @ResolveField(() => MoneyType, { description: 'What goes back for it.' })
  refund(@Parent() { refundFen }: LinesCancelledType): MoneyValue {
    return toMoney(refundFen);
  }
}

@Resolver(() => ReceiptConfirmedType)
export class ReceiptConfirmedResolver {
  constructor(@Inject(BuyerAccess) private readonly access: BuyerAccess) {}

  @Allow.asParent()
  @ResolveField(() => OrderType, { description: 'The order.' })
  async order(
    @Parent() { sellerOrderCode }: ReceiptConfirmedType,
    @Context() { viewer }: ViewerContext,
  ): Promise<OrderType> {
    return toOrder({ row: await this.access.getOrder(sellerOrderCode, viewer.personId), masked: false });
  }
}
