import type { Provider, Type } from '@nestjs/common';
import type { EventHandler, Subscription } from '@shanhuo/database';
import { PAYMENT_SUCCEEDED } from '@shanhuo/payment';
import { AddressRepository } from '../address/address.repository.js';
import { AddressService } from '../address/address.service.js';
import { CartRepository } from '../cart/cart.repository.js';
import { CartService } from '../cart/cart.service.js';
import { ForgetCarts } from '../cart/forget-carts.sweep.js';
import { CancelUnpaid } from '../checkout/cancel-unpaid.service.js';
import { CheckoutService } from '../checkout/checkout.service.js';
import { ConfirmPaid } from '../checkout/confirm-paid.handler.js';
import { LapseUnpaid } from '../checkout/lapse-unpaid.sweep.js';
import { OrderingBuyer } from '../checkout/ordering-buyer.js';
import { PlaceOrder } from '../checkout/place-order.service.js';
import { PlacingRepository } from '../checkout/placing.repository.js';
import { SendBackWhole } from '../checkout/send-back-whole.js';
import { StartPayment } from '../checkout/start-payment.service.js';
import { UnsoldRepository } from '../checkout/unsold.repository.js';
import { FeeService } from '../fees/fee.service.js';
import { ForgetBuyers } from '../retention/forget-buyers.sweep.js';
import { ForgettingRepository } from '../retention/forgetting.repository.js';
import { TermsService } from '../terms/terms.service.js';
import { ChangeLog } from './change-log.js';
import { OrderAccess } from './order.access.js';
import { OrderRepository } from './order.repository.js';
import { OrderSteps } from './order-steps.js';

/** Services and repositories of what happens until the payment. */
export const ORDER_PROVIDERS: Provider[] = [
  AddressRepository,
  AddressService,
  CancelUnpaid,
  CartRepository,
  CartService,
  ChangeLog,
  CheckoutService,
  ConfirmPaid,
  FeeService,
  ForgetBuyers,
  ForgetCarts,
  ForgettingRepository,
  LapseUnpaid,
  OrderAccess,
  OrderRepository,
  OrderSteps,
  OrderingBuyer,
  PlaceOrder,
  PlacingRepository,
  SendBackWhole,
  StartPayment,
  TermsService,
  UnsoldRepository,
];

/** What they listen to. */
export const PLACING_SUBSCRIPTIONS: Subscription[] = [{ event: PAYMENT_SUCCEEDED, subscriber: 'order.confirm-paid' }];

/** Who handles that, one class a subscription. */
export const PLACING_HANDLERS: Type<EventHandler>[] = [ConfirmPaid as Type<EventHandler>];

/** Work that time brings, by the name of its timed job. */
export const PLACING_SWEEPS: Readonly<Record<string, Type<{ run(): Promise<unknown> }>>> = {
  'order.lapse-unpaid': LapseUnpaid,
  'order.forget-buyers': ForgetBuyers,
  'order.forget-carts': ForgetCarts,
};
