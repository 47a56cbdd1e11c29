import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Allow,
  CurrentSession,
  CurrentViewer,
  type Viewer,
  type ViewerContext,
  type ViewerSession,
} from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { isFailure, type Failure, type Language } from '@shanhuo/kernel';
import { DateScalar, type RequestContext } from '@shanhuo/kernel/graphql';
import { SellerAccess } from '../seller/seller-access.js';
import { SellerType } from '../seller/seller.types.js';
import { SHOP_WORDS } from '../seller/shop.words.js';
import { PauseRepository, type CurrentPause } from './pause.repository.js';
import { sayPause } from './pause.rules.js';
import { PauseService, type PauseKept } from './pause.service.js';
import {
  EndPauseInput,
  EndPauseResult,
  Pause,
  PauseShopInput,
  PauseShopResult,
  PauseType,
  SetTimeZoneInput,
  SetTimeZoneResult,
} from './pause.types.js';

const ROW = 'pauses of sellers the person acts for';

/** A shop closes for some days, and buyers read until when and why. */
@Resolver(() => SellerType)
export class PauseResolver {
  constructor(
    @Inject(PauseService) private readonly service: PauseService,
    @Inject(PauseRepository) private readonly rows: PauseRepository,
    @Inject(SellerAccess) private readonly access: SellerAccess,
  ) {}

  @Allow.role(['seller', 'manager'], ROW)
  @Query(() => [PauseType], { description: 'Pauses of a seller one acts for, the latest first; none of any other.' })
  async pauses(
    @Args('sellerCode', { type: () => String, description: 'Short code of the seller.' }) sellerCode: string,
    @CurrentViewer() viewer: Viewer,
  ) {
    const seller = await this.access.findHeldSeller(viewer, sellerCode, 'own');
    return seller === undefined ? [] : this.rows.findOfSeller(seller.id);
  }

  @Allow.role(['seller', 'manager'], ROW)
  @Mutation(() => PauseShopResult, { description: 'Takes no new orders for some days; open ones go on.' })
  async pauseShop(
    @Args('input', { description: 'Which days, and why.' }) input: PauseShopInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.service.pause(viewer, session.personId, input, language), language);
  }

  @Allow.role(['seller', 'manager'], ROW)
  @Mutation(() => EndPauseResult, { description: 'Takes orders again from now on.' })
  async endPause(
    @Args('input', { description: 'Which.' }) input: EndPauseInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.service.end(viewer, session.personId, input), language);
  }

  @Allow.role(['seller', 'manager'], 'time zones of sellers the person acts for')
  @Mutation(() => SetTimeZoneResult, { description: 'Sets the zone in which the days of a shop are reckoned.' })
  async setTimeZone(
    @Args('input', { description: 'Which zone.' }) input: SetTimeZoneInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const outcome = await this.service.setTimeZone(viewer, session.personId, input, language);
    return isFailure(outcome) ? say(outcome, SHOP_WORDS, language) : new TimeZoneSet(outcome.timeZone);
  }

  @Allow.role('operator', 'time zones of all sellers')
  @Mutation(() => SetTimeZoneResult, { description: 'Sets the zone of any shop, for the county desk.' })
  async setTimeZoneForShop(
    @Args('input', { description: 'Which zone.' }) input: SetTimeZoneInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    const outcome = await this.service.setTimeZoneForShop(personId, input, language);
    return isFailure(outcome) ? say(outcome, SHOP_WORDS, language) : new TimeZoneSet(outcome.timeZone);
  }

  @Allow.everyone()
  @ResolveField('pausedUntil', () => DateScalar, {
    nullable: true,
    description: 'The last day of the pause the shop is in, in its own zone; null while it takes orders.',
  })
  async pausedUntil(@Parent() seller: SellerType, @Context() context: RequestContext): Promise<string | undefined> {
    return (await this.current(seller, context))?.untilDay;
  }

  @Allow.everyone()
  @ResolveField('pauseReason', () => String, {
    nullable: true,
    description: 'Why it takes no orders, in words to buyers; null while it does.',
  })
  async pauseReason(@Parent() seller: SellerType, @Context() context: RequestContext): Promise<string | undefined> {
    const pause = await this.current(seller, context);
    return pause && sayPause(pause.reason, pause.words, context.language);
  }

  @Allow.everyone()
  @ResolveField('timeZone', () => String, {
    description: 'The zone in which the days of the shop are reckoned, a name of the IANA list.',
  })
  async timeZone(@Parent() seller: SellerType, @Context() { loaders }: RequestContext): Promise<string> {
    const zone = await loaders.load('village_seller.time_zones', seller.id, (ids) => this.rows.findTimeZones(ids));
    if (zone === undefined) throw new Error(`seller ${seller.code} has no time zone`);
    return zone;
  }

  private current(seller: SellerType, { loaders }: RequestContext): Promise<CurrentPause | undefined> {
    return loaders.load('village_seller.current_pauses', seller.id, (ids) => this.service.findCurrent(ids));
  }

  private async answer(outcome: PauseKept | Failure, language: Language) {
    return isFailure(outcome) ? say(outcome, SHOP_WORDS, language) : new Pause(await this.rows.get(outcome.pauseId));
  }
}

/** Results are told apart by the names of their classes. */
class TimeZoneSet {
  constructor(readonly timeZone: string) {}
}
