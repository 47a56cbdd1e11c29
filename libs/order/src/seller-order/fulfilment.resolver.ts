import { DeskLineStoryResolver } from '../money/desk-line-story.resolver.js';
import { MoneyHoldResolver } from '../money-hold/money-hold.resolver.js';
import { DeskMoneyResolver } from '../money/desk-money.resolver.js';
import { HouseholdMoneyResolver } from '../money/household-money.resolver.js';
import { SellerMoneyResolver } from '../money/seller-money.resolver.js';
import { PRESALE_RESOLVERS } from '../presale/presale.resolver.js';
import { LotsToShipResolver } from '../shipment/lots-to-ship.resolver.js';
import { BuyerStepsResolver, ReceiptConfirmedResolver } from './buyer-steps.resolver.js';
import { DeskChangeResolver } from './desk-change.resolver.js';
import { DeskOrderResolver } from './desk-order.resolver.js';
import { HeldSellerOrdersResolver } from './held-seller.resolver.js';
import { SellerOrderRefusedResolver, SellerStepsResolver } from './seller-steps.resolver.js';

/** Resolvers of what happens after the payment, for the API. */
export const FULFILMENT_RESOLVERS = [
  BuyerStepsResolver,
  DeskChangeResolver,
  DeskLineStoryResolver,
  DeskMoneyResolver,
  DeskOrderResolver,
  LotsToShipResolver,
  HeldSellerOrdersResolver,
  MoneyHoldResolver,
  ...PRESALE_RESOLVERS,
  ReceiptConfirmedResolver,
  SellerMoneyResolver,
  HouseholdMoneyResolver,
  SellerOrderRefusedResolver,
  SellerStepsResolver,
];
