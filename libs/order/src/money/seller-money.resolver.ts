import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { toMoney, type Wording } from '@shanhuo/kernel';
import type { SellerAccount } from '@shanhuo/payment';
import { MoneyOrderConnectionType, MoneyPositionType, SellerMoneyType } from './desk-money.types.js';
import { SellerMoneyService } from './seller-money.service.js';

const WHY: Readonly<Record<SellerAccount, Wording>> = {
  pending: {
    'zh-CN': '买家已付款，等发货、收货和售后期结束。',
    en: 'Buyers have paid; goods are to be shipped and received, or the time for claims runs.',
  },
  available: { 'zh-CN': '已是您的钱，等下一次打款。', en: 'It is yours and waits for the next payout.' },
  held: { 'zh-CN': '核实期间暂时扣住。', en: 'It is kept back while something is looked into.' },
  paid: { 'zh-CN': '已打款给您。', en: 'It was paid out to you.' },
};

/** A seller's money, from the ledger. */
@Resolver(() => MoneyPositionType)
export class SellerMoneyResolver {
  constructor(@Inject(SellerMoneyService) private readonly moneyOfSellers: SellerMoneyService) {}

  @Allow.role(['seller', 'manager'], 'money of the sellers one holds')
  @Query(() => SellerMoneyType, { nullable: true, description: 'The money of a seller one holds; else null.' })
  async sellerMoney(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', { type: () => String, description: 'Short code of the seller.' }) sellerCode: string,
  ): Promise<SellerMoneyType | undefined> {
    const money = await this.moneyOfSellers.findMoney(viewer, sellerCode);
    if (money === undefined) return undefined;
    const { sellerId, balances } = money;
    const position = (state: SellerAccount): MoneyPositionType => ({
      sellerId,
      state,
      amount: toMoney(balances[`${state}Fen`]),
      why: WHY[state][language],
    });
    return {
      pending: position('pending'),
      available: position('available'),
      held: position('held'),
      paid: position('paid'),
    };
  }

  @Allow.asParent()
  @ResolveField(() => MoneyOrderConnectionType, { description: 'The seller orders that make it, newest first.' })
  async orders(
    @Parent() { sellerId, state }: MoneyPositionType,
    @Context() { language }: ViewerContext,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Seller orders on the page, 1 to 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the seller order before the page.' })
    after?: string | null,
  ): Promise<MoneyOrderConnectionType> {
    const page = await this.moneyOfSellers.findOrders(sellerId, state, first, after ?? undefined, language);
    return {
      nodes: page.nodes.map(({ sellerOrderCode, amountFen, since, until, why }) => ({
        sellerOrderCode,
        amount: toMoney(amountFen),
        since,
        until,
        why: why[language],
      })),
      pageInfo: page.pageInfo,
    };
  }
}
