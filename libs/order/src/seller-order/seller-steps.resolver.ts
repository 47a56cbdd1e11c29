import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { Clock } from '@shanhuo/kernel';
import { RefuseService } from '../cancellation/refuse.service.js';
import { ShipService } from '../shipment/ship.service.js';
import { toDeskOrder } from './desk-order.view.js';
import { DeskOrderType } from './desk-order.types.js';
import { DeskOrdersService } from './desk-orders.service.js';
import {
  ParcelPreviewInput,
  RefuseSellerOrderInput,
  RevealDeliveryInput,
  ShipSellerOrderInput,
} from './fulfilment.input.js';
import {
  ParcelPreviewResult,
  RefuseSellerOrderResult,
  RevealDeliveryResult,
  SellerOrderRefusedType,
  SellerOrderShippedType,
  ShipSellerOrderResult,
} from './fulfilment.result.js';
import { FULFILMENT_WORDS } from './fulfilment.words.js';
import { RevealDeliveryService } from './reveal-delivery.service.js';

const MINE = 'orders of the sellers one holds';

/** What a seller does with an order. */
@Resolver(() => SellerOrderShippedType)
export class SellerStepsResolver {
  constructor(
    @Inject(ShipService) private readonly shipping: ShipService,
    @Inject(RefuseService) private readonly refusing: RefuseService,
    @Inject(RevealDeliveryService) private readonly deliveries: RevealDeliveryService,
    @Inject(DeskOrdersService) private readonly desk: DeskOrdersService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => ParcelPreviewResult, {
    description: 'What a parcel would give back to the buyer if it left now, to the fen; nothing is sent.',
  })
  async parcelPreview(
    @Args('input', { description: 'What would lie in it, who would carry it.' }) input: ParcelPreviewInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return say(await this.shipping.preview(viewer, input, language), FULFILMENT_WORDS, language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => ShipSellerOrderResult, {
    description: 'Sends a parcel with all that is left, or with some of it; more parcels cost the buyer nothing.',
  })
  async shipSellerOrder(
    @Args('input', { description: 'What lies in it, who carries it.' }) input: ShipSellerOrderInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return say(await this.shipping.ship(viewer, session, input, language), FULFILMENT_WORDS, language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => RefuseSellerOrderResult, {
    description: 'Refuses an order nothing of which left, with a reason; all that was paid for it goes back.',
  })
  async refuseSellerOrder(
    @Args('input', { description: 'Which order, and why.' }) input: RefuseSellerOrderInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return say(await this.refusing.refuse(viewer, session, input, language), FULFILMENT_WORDS, language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => RevealDeliveryResult, {
    description: 'Shows the name, phone and address a parcel goes to, while it is to be sent; each look is kept.',
  })
  async revealDelivery(
    @Args('input', { description: 'Which order.' }) input: RevealDeliveryInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.deliveries.reveal(viewer, session, input);
    return say(outcome, FULFILMENT_WORDS, language);
  }

  @Allow.asParent()
  @ResolveField(() => DeskOrderType, { description: 'The order with its parcel.' })
  async sellerOrder(
    @Parent() { sellerOrderCode }: SellerOrderShippedType,
    @Context() { viewer }: ViewerContext,
  ): Promise<DeskOrderType> {
    return toDeskOrder(await this.desk.getOrder(viewer, sellerOrderCode), this.clock.now());
  }
}

@Resolver(() => SellerOrderRefusedType)
export class SellerOrderRefusedResolver {
  constructor(
    @Inject(DeskOrdersService) private readonly desk: DeskOrdersService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.asParent()
  @ResolveField(() => DeskOrderType, { description: 'The order as it ended.' })
  async sellerOrder(
    @Parent() { sellerOrderCode }: SellerOrderRefusedType,
    @Context() { viewer }: ViewerContext,
  ): Promise<DeskOrderType> {
    return toDeskOrder(await this.desk.getOrder(viewer, sellerOrderCode), this.clock.now());
  }
}
