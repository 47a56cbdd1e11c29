import { AddressResolver } from './address/address.resolver.js';
import { CartChangedResolver, CartResolver, OutOfStockResolver, ShopRestsResolver } from './cart/cart.resolver.js';
import { CheckoutChangedResolver, CheckoutResolver } from './checkout/checkout.resolver.js';
import { OrderResolver } from './order/order.resolver.js';
import { MoneyStoryResolver, SellerOrderResolver } from './order/seller-order.resolver.js';
import { FULFILMENT_RESOLVERS } from './seller-order/fulfilment.resolver.js';
import { TermsResolver } from './terms/terms.resolver.js';

/** Resolvers of this lib, for the API. */
export const ORDER_RESOLVERS = [
  AddressResolver,
  CartResolver,
  CartChangedResolver,
  OutOfStockResolver,
  ShopRestsResolver,
  CheckoutResolver,
  CheckoutChangedResolver,
  OrderResolver,
  SellerOrderResolver,
  MoneyStoryResolver,
  TermsResolver,
  ...FULFILMENT_RESOLVERS,
];
