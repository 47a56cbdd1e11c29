import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { Clock, toMoney, type MoneyValue } from '@shanhuo/kernel';
import { MoneyType, type RequestLoaders } from '@shanhuo/kernel/graphql';
import { OrderType } from '../order/order.types.js';
import { toOrder } from '../order/order.view.js';
import { SellerOrderType } from '../order/seller-order.types.js';
import { BuyerAccess } from '../seller-order/buyer-access.js';
import { DeskOrderType } from '../seller-order/desk-order.types.js';
import { toDeskOrder } from '../seller-order/desk-order.view.js';
import { DeskOrdersService } from '../seller-order/desk-orders.service.js';
import { FULFILMENT_WORDS } from '../seller-order/fulfilment.words.js';
import { TermsService } from '../terms/terms.service.js';
import { ExtendShipping } from './extend-shipping.service.js';
import { ExtensionRepository, type ExtensionRow } from './extension.repository.js';
import {
  ExtendShippingInput,
  ExtendShippingResult,
  ExtensionRefusedType,
  PresaleType,
  RefuseExtensionInput,
  RefuseExtensionResult,
  ShippingExtendedType,
} from './presale.types.js';
import { toPresale } from './presale.view.js';
import { RefuseExtension } from './refuse-extension.service.js';

/** What was said when a seller order was put off, one statement for all of a request, and none where none was. */
async function loadExtension(
  loaders: RequestLoaders,
  extensions: ExtensionRepository,
  { id, extendedUntil }: { readonly id: string; readonly extendedUntil: Date | null },
): Promise<ExtensionRow | undefined> {
  if (extendedUntil === null) return undefined;
  return loaders.load(
    'order.extensions',
    id,
    async (ids) => new Map((await extensions.findOf(ids)).map((each) => [each.sellerOrderId, each])),
  );
}

/** The promise of goods sold ahead, as their buyer sees it. */
@Resolver(() => SellerOrderType)
export class BuyerPresaleResolver {
  constructor(
    @Inject(ExtensionRepository) private readonly extensions: ExtensionRepository,
    @Inject(RefuseExtension) private readonly refusing: RefuseExtension,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.asParent()
  @ResolveField('presale', () => PresaleType, {
    nullable: true,
    description: 'Where it was sold ahead of its harvest: when it is sent; null for goods that were there.',
  })
  async presale(
    @Parent() { row, canCancel: isBuyer }: SellerOrderType,
    @Context() { loaders }: ViewerContext,
  ): Promise<PresaleType | null> {
    const extension = await loadExtension(loaders, this.extensions, row);
    return toPresale(row, extension, { now: this.clock.now(), isBuyer, atMostDays: undefined });
  }

  @Allow.signedIn('one’s own orders')
  @Mutation(() => RefuseExtensionResult, {
    description: 'Refuses to wait for what was put off: all that has not left is refunded at once.',
  })
  async refuseExtension(
    @Args('input', { description: 'Which order.' }) input: RefuseExtensionInput,
    @CurrentSession() session: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    return say(await this.refusing.refuse(session, input, language), FULFILMENT_WORDS, language);
  }
}

/** The same as its seller sees it. */
@Resolver(() => DeskOrderType)
export class DeskPresaleResolver {
  constructor(
    @Inject(ExtensionRepository) private readonly extensions: ExtensionRepository,
    @Inject(ExtendShipping) private readonly extending: ExtendShipping,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.asParent()
  @ResolveField('presale', () => PresaleType, {
    nullable: true,
    description: 'Where it was sold ahead of its harvest: when it is sent; null for goods that were there.',
  })
  async presale(@Parent() { row }: DeskOrderType, @Context() { loaders }: ViewerContext): Promise<PresaleType | null> {
    if (row.shipUntil === null) return null;
    const extension = await loadExtension(loaders, this.extensions, row);
    const { extendPresaleAtMostDays: atMostDays } = await this.terms.getTerms();
    return toPresale(row, extension, { now: this.clock.now(), isBuyer: false, atMostDays });
  }

  @Allow.role(['seller', 'manager', 'agent'], 'orders of the sellers one holds')
  @Mutation(() => ExtendShippingResult, {
    description: 'Puts off what was sold ahead, once and by some days, with a reason; the buyer may refuse to wait.',
  })
  async extendShipping(
    @Args('input', { description: 'Which order, to when, and why.' }) input: ExtendShippingInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return say(await this.extending.extend(viewer, session, input, language), FULFILMENT_WORDS, language);
  }
}

@Resolver(() => ShippingExtendedType)
export class ShippingExtendedResolver {
  constructor(
    @Inject(DeskOrdersService) private readonly desk: DeskOrdersService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.asParent()
  @ResolveField(() => DeskOrderType, { description: 'The order with its new day.' })
  async sellerOrder(
    @Parent() { sellerOrderCode }: ShippingExtendedType,
    @Context() { viewer }: ViewerContext,
  ): Promise<DeskOrderType> {
    return toDeskOrder(await this.desk.getOrder(viewer, sellerOrderCode), this.clock.now());
  }
}

@Resolver(() => ExtensionRefusedType)
export class ExtensionRefusedResolver {
  constructor(@Inject(BuyerAccess) private readonly access: BuyerAccess) {}

  @Allow.asParent()
  @ResolveField(() => OrderType, { description: 'The order with what is left of it.' })
  async order(
    @Parent() { sellerOrderCode }: ExtensionRefusedType,
    @Context() { viewer }: ViewerContext,
  ): Promise<OrderType> {
    return toOrder({ row: await this.access.getOrder(sellerOrderCode, viewer.personId), masked: false });
  }

  @Allow.asParent()
  @ResolveField(() => MoneyType, { description: 'What goes back for it.' })
  refund(@Parent() { refundFen }: ExtensionRefusedType): MoneyValue {
    return toMoney(refundFen);
  }
}

/** Resolvers of goods sold ahead, for the API. */
export const PRESALE_RESOLVERS = [
  BuyerPresaleResolver,
  DeskPresaleResolver,
  ExtensionRefusedResolver,
  ShippingExtendedResolver,
];
