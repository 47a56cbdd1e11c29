import type { Provider, Type } from '@nestjs/common';
import type { EventBatchHandler, EventHandler, Subscription } from '@shanhuo/database';
import { ExtendShipping } from '../presale/extend-shipping.service.js';
import { ExtensionRepository } from '../presale/extension.repository.js';
import { RefuseExtension } from '../presale/refuse-extension.service.js';
import { CancelLines } from '../cancellation/cancel-lines.js';
import { CancelService } from '../cancellation/cancel.service.js';
import { CancellationRepository } from '../cancellation/cancellation.repository.js';
import { ReductionService } from '../cancellation/reduction.service.js';
import { RefuseService } from '../cancellation/refuse.service.js';
import { EndHold } from '../money-hold/end-hold.js';
import { EndHoldsSweep } from '../money-hold/end-holds-sweep.js';
import { HoldDesk } from '../money-hold/hold-desk.service.js';
import { HoldMoney } from '../money-hold/hold-money.service.js';
import { MoneyHoldRepository } from '../money-hold/money-hold.repository.js';
import { ReleaseHold } from '../money-hold/release-hold.service.js';
import { HouseholdMoneyService } from '../money/household-money.service.js';
import { SellerMoneyService } from '../money/seller-money.service.js';
import { DueRepository } from '../receipt/due.repository.js';
import { FulfilmentSweep } from '../receipt/fulfilment-sweep.js';
import { ReceiptService } from '../receipt/receipt.service.js';
import { ReleaseMoney } from '../receipt/release-money.js';
import { ReleaseSweep } from '../receipt/release-sweep.js';
import { Sweep } from '../receipt/sweep.js';
import { CertifyParcel } from '../shipment/certify-parcel.js';
import { CompleteShipping } from '../shipment/complete-shipping.js';
import { LotsToShip } from '../shipment/lots-to-ship.js';
import { ParcelRepository } from '../shipment/parcel.repository.js';
import { ParcelService } from '../shipment/parcel.service.js';
import { ShipService } from '../shipment/ship.service.js';
import { ShipmentReader } from '../shipment/shipment.reader.js';
import { ShippedRepository } from '../shipment/shipped.repository.js';
import { OrderNotices } from '../telling/order-notices.js';
import { TellOfHolds } from '../telling/tell-of-holds.js';
import { TellOfOrders } from '../telling/tell-of-orders.js';
import { TellOfReductions } from '../telling/tell-of-reductions.js';
import { TELLING_HANDLERS, TELLING_SUBSCRIPTIONS } from '../telling/telling.handlers.js';
import { ToldOrderRepository } from '../telling/told-order.repository.js';
import { BuyerAccess } from './buyer-access.js';
import { DeskAccess } from './desk-access.js';
import { DeskOrdersRepository } from './desk-orders.repository.js';
import { DeskOrdersService } from './desk-orders.service.js';
import { RevealDeliveryService } from './reveal-delivery.service.js';

/** Services and repositories of what happens after the payment. */
export const FULFILMENT_PROVIDERS: Provider[] = [
  BuyerAccess,
  CancelLines,
  CancelService,
  CancellationRepository,
  CertifyParcel,
  CompleteShipping,
  DeskAccess,
  DeskOrdersRepository,
  DeskOrdersService,
  DueRepository,
  EndHold,
  ExtendShipping,
  ExtensionRepository,
  EndHoldsSweep,
  FulfilmentSweep,
  HoldDesk,
  HoldMoney,
  LotsToShip,
  MoneyHoldRepository,
  ParcelRepository,
  ParcelService,
  ReceiptService,
  ReductionService,
  RefuseExtension,
  RefuseService,
  ReleaseHold,
  ReleaseMoney,
  ReleaseSweep,
  RevealDeliveryService,
  SellerMoneyService,
  HouseholdMoneyService,
  ShipService,
  ShipmentReader,
  ShippedRepository,
  Sweep,
  OrderNotices,
  TellOfHolds,
  TellOfOrders,
  TellOfReductions,
  ToldOrderRepository,
  ...TELLING_HANDLERS,
];

/** What it listens to. */
export const FULFILMENT_SUBSCRIPTIONS: Subscription[] = TELLING_SUBSCRIPTIONS;

/** Who handles that, one class a subscription. */
export const FULFILMENT_HANDLERS: Type<EventHandler | EventBatchHandler>[] = TELLING_HANDLERS;

/** Work that time brings, by the name of its timed job. */
export const FULFILMENT_SWEEPS: Readonly<Record<string, Type<{ run(): Promise<unknown> }>>> = {
  'order.fulfilment-sweep': FulfilmentSweep,
  'order.end-money-holds': EndHoldsSweep,
  'order.release-money': ReleaseSweep,
};
