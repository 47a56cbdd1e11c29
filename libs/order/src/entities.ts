import { AddressEntity } from './address/address.entity.js';
import { CancellationEntity, CancelledLineEntity } from './cancellation/cancellation.entity.js';
import { CartEntity, CartLineEntity } from './cart/cart.entity.js';
import { FeeRuleEntity } from './fees/fee-rule.entity.js';
import { MoneyHoldEntity } from './money-hold/money-hold.entity.js';
import { OrderChangeEntity } from './order/order-change.entity.js';
import { OrderLineEntity } from './order/order-line.entity.js';
import { OrderEntity } from './order/order.entity.js';
import { ExtensionEntity } from './presale/extension.entity.js';
import { SellerOrderEntity } from './seller-order/seller-order.entity.js';
import { ShipmentCertificateEntity } from './shipment/shipment-certificate.entity.js';
import { CarrierEntity, ShipmentEntity, ShipmentLineEntity } from './shipment/shipment.entity.js';
import { TermEntity } from './terms/term.entity.js';

/** Entities of this lib, for the connection of a process. */
export const ORDER_ENTITIES = [
  AddressEntity,
  CartEntity,
  CartLineEntity,
  TermEntity,
  FeeRuleEntity,
  OrderEntity,
  SellerOrderEntity,
  OrderLineEntity,
  OrderChangeEntity,
  CancellationEntity,
  CancelledLineEntity,
  CarrierEntity,
  ShipmentEntity,
  ShipmentLineEntity,
  ShipmentCertificateEntity,
  MoneyHoldEntity,
  ExtensionEntity,
];
