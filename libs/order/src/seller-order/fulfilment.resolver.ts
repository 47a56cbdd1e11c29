import { DeskLineStoryResolver } from '../money/desk-line-story.resolver.js';
import { SellerMoneyResolver } from '../money/seller-money.resolver.js';
import { BuyerStepsResolver, ReceiptConfirmedResolver } from './buyer-steps.resolver.js';
import { DeskOrderResolver } from './desk-order.resolver.js';
import { SellerOrderRefusedResolver, SellerStepsResolver } from './seller-steps.resolver.js';

/** Resolvers of what happens after the payment, for the API. */
export const FULFILMENT_RESOLVERS = [
  BuyerStepsResolver,
  DeskLineStoryResolver,
  DeskOrderResolver,
  ReceiptConfirmedResolver,
  SellerMoneyResolver,
  SellerOrderRefusedResolver,
  SellerStepsResolver,
];
