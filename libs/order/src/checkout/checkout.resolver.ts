import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { isFailure } from '@shanhuo/kernel';
import { PaymentPage } from '@shanhuo/payment';
import { CartType } from '../cart/cart.types.js';
import { toCart } from '../cart/cart.view.js';
import { toOrder } from '../order/order.view.js';
import { CancelUnpaid } from './cancel-unpaid.service.js';
import type { CheckoutChanged } from './checkout.failures.js';
import { OrderCancelled, OrderPlaced, PaymentReady } from './checkout.results.js';
import { CheckoutService } from './checkout.service.js';
import { CHECKOUT_WORDS } from './checkout.words.js';
import {
  CancelUnpaidOrderResult,
  CheckoutChangedType,
  PlaceOrderInput,
  PlaceOrderResult,
  StartPaymentResult,
  UnpaidOrderInput,
} from './place-order.types.js';
import { StartPayment } from './start-payment.service.js';

@Resolver()
export class CheckoutResolver {
  constructor(
    @Inject(CheckoutService) private readonly checkout: CheckoutService,
    @Inject(StartPayment) private readonly payment: StartPayment,
    @Inject(CancelUnpaid) private readonly cancellation: CancelUnpaid,
  ) {}

  @Allow.everyone()
  @Mutation(() => PlaceOrderResult, {
    description: 'Places an order and opens the page to pay it on. The same key again is the same order.',
  })
  async placeOrder(
    @Args('input', { description: 'What the buyer agrees to.' }) input: PlaceOrderInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const { personId, visitor } = viewer;
    const done = await this.checkout.checkOut(input, { personId, address: visitor.address, language });
    if (isFailure(done)) return say(done, CHECKOUT_WORDS, language);
    return new OrderPlaced(toOrder(done.order), done.receiptToken ?? null, done.paymentUrl ?? null);
  }

  @Allow.everyone()
  @Mutation(() => StartPaymentResult, {
    description: 'The page to pay one’s own order on, or that of a guest’s receipt.',
  })
  async startPayment(
    @Args('input', { description: 'Which order.' }) input: UnpaidOrderInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const { orderCode, receiptToken } = input;
    const page = await this.payment.start(orderCode, { personId: viewer.personId, receiptToken });
    return page instanceof PaymentPage ? new PaymentReady(page.url) : say(page, CHECKOUT_WORDS, language);
  }

  @Allow.everyone()
  @Mutation(() => CancelUnpaidOrderResult, {
    description: 'Gives one’s own order up before it is paid, or that of a guest’s receipt.',
  })
  async cancelUnpaidOrder(
    @Args('input', { description: 'Which order.' }) input: UnpaidOrderInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const { orderCode, receiptToken } = input;
    const seen = await this.cancellation.cancel(orderCode, { personId: viewer.personId, receiptToken });
    return isFailure(seen) ? say(seen, CHECKOUT_WORDS, language) : new OrderCancelled(toOrder(seen));
  }
}

/** What was to be ordered, with the figures of now. */
@Resolver(() => CheckoutChangedType)
export class CheckoutChangedResolver {
  @Allow.asParent()
  @ResolveField('cart', () => CartType, { description: 'What was to be ordered, with the figures of now.' })
  cart(@Parent() { quote }: CheckoutChanged, @Context() { language }: ViewerContext): CartType {
    return toCart(quote, language);
  }
}
