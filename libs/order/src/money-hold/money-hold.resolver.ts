import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentLanguage, CurrentSession, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { toMoney, type Language } from '@shanhuo/kernel';
import { HoldDesk, type HoldWithMoney, type PartMoney } from './hold-desk.service.js';
import { HoldMoney } from './hold-money.service.js';
import {
  HoldSellerMoneyInput,
  HoldSellerMoneyResult,
  ReleaseSellerMoneyInput,
  ReleaseSellerMoneyResult,
  SellerMoneyHeldType,
} from './money-hold.result.js';
import { MoneyHoldConnectionType, MoneyHoldType, SellerOrderMoneyType } from './money-hold.types.js';
import { HOLD_WORDS, whyHeld } from './money-hold.words.js';
import { ReleaseHold, SellerMoneyReleased } from './release-hold.service.js';

const ROW = 'money of all sellers';

/** Keeping money of sellers back, and letting it go. */
@Resolver(() => SellerMoneyHeldType)
export class MoneyHoldResolver {
  constructor(
    @Inject(HoldDesk) private readonly desk: HoldDesk,
    @Inject(HoldMoney) private readonly holding: HoldMoney,
    @Inject(ReleaseHold) private readonly releasing: ReleaseHold,
  ) {}

  @Allow.role('operator', ROW)
  @Query(() => MoneyHoldConnectionType, { description: 'Holds that run, newest first.' })
  async moneyHolds(
    @CurrentLanguage() language: Language,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Rows on the page, 1 to 100.' }) first = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string,
  ): Promise<MoneyHoldConnectionType> {
    const { nodes, pageInfo } = await this.desk.list(first, after ?? undefined, language);
    return { nodes: nodes.map((hold) => toHold(hold, language)), pageInfo };
  }

  @Allow.role('operator', ROW)
  @Query(() => [SellerOrderMoneyType], {
    description: 'What the sellers of a paid order have of it; none for a code of nothing.',
  })
  async orderMoney(
    @CurrentLanguage() language: Language,
    @Args('code', { type: () => String, description: 'Short code of the order, or of one of its parts.' }) code: string,
  ): Promise<SellerOrderMoneyType[]> {
    return (await this.desk.findParts(code)).map((part) => toPartMoney(part, language));
  }

  @Allow.role('operator', ROW)
  @Mutation(() => HoldSellerMoneyResult, {
    description: 'Keeps the money of a seller order back, pending or available, for a reason that the seller is told.',
  })
  async holdSellerMoney(
    @Args('input', { description: 'Which, why, and for how long.' }) input: HoldSellerMoneyInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    return say(await this.holding.hold(session, input, language), HOLD_WORDS, language);
  }

  @Allow.role('operator', ROW)
  @Mutation(() => ReleaseSellerMoneyResult, {
    description: 'Lets money go that is kept back: it stands then where it would stand without the hold.',
  })
  async releaseSellerMoney(
    @Args('input', { description: 'Which hold.' }) input: ReleaseSellerMoneyInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    const outcome = await this.releasing.release(session, input, language);
    if (!(outcome instanceof SellerMoneyReleased)) return say(outcome, HOLD_WORDS, language);
    return Object.assign(outcome, { amount: toMoney(outcome.amountFen) });
  }

  @Allow.asParent()
  @ResolveField(() => MoneyHoldType, { description: 'The hold as it was placed.' })
  async hold(@Parent() { holdId }: SellerMoneyHeldType, @CurrentLanguage() language: Language): Promise<MoneyHoldType> {
    return toHold(await this.desk.get(holdId), language);
  }
}

function toHold(hold: HoldWithMoney, language: Language): MoneyHoldType {
  return {
    id: hold.id,
    sellerOrderCode: hold.sellerOrderCode,
    orderCode: hold.orderCode,
    sellerName: nameIn(hold, language),
    amount: toMoney(hold.heldFen),
    kind: hold.kind,
    why: whyHeld(hold)[language],
    since: hold.placedAt,
    until: hold.endsAt,
  };
}

function toPartMoney({ part, balances, hold }: PartMoney, language: Language): SellerOrderMoneyType {
  const { pendingFen, availableFen, heldFen, paidFen } = balances;
  return {
    sellerOrderCode: part.sellerOrderCode,
    orderCode: part.orderCode,
    sellerName: nameIn(part, language),
    pending: toMoney(pendingFen),
    available: toMoney(availableFen),
    held: toMoney(heldFen),
    paid: toMoney(paidFen),
    canHold: hold === undefined && pendingFen + availableFen > 0,
    hold: hold === undefined ? null : toHold(hold, language),
  };
}

function nameIn(
  { sellerName, sellerNameEn }: { readonly sellerName: string; readonly sellerNameEn: string },
  language: Language,
): string {
  return language === 'en' ? sellerNameEn : sellerName;
}
