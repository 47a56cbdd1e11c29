import { Inject } from '@nestjs/common';
import { Args, Context, Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { fen, toMoney, type MoneyValue } from '@shanhuo/kernel';
import { MoneyType } from '@shanhuo/kernel/graphql';
import { MoneyOrderType } from './desk-money.types.js';
import { HouseholdMoneyService } from './household-money.service.js';

@ObjectType('HouseholdMonth', { description: 'One month of China, from the ledger.' })
@Allow.asParent()
export class HouseholdMonthType {
  @Field(() => String, { description: 'The month, as 2026-11.' })
  month!: string;

  @Field(() => MoneyType, { description: 'Goods that buyers paid for in it, freight apart.' })
  sold!: MoneyValue;

  @Field(() => MoneyType, { description: 'What of goods went back to buyers in it.' })
  refunded!: MoneyValue;

  @Field(() => MoneyType, { description: 'What was paid out in it.' })
  received!: MoneyValue;
}

@ObjectType('HouseholdMoney', {
  description: 'What a household sold, what is on its way to it, and what it was paid; every figure from the ledger.',
})
@Allow.asParent()
export class HouseholdMoneyType {
  /** For the orders below. */
  sellerId!: string;

  @Field(() => MoneyType, { description: 'Goods sold this month, before refunds and fees.' })
  sold!: MoneyValue;

  @Field(() => MoneyType, { description: 'Owed to it and not paid out: pending, available and held together.' })
  onItsWay!: MoneyValue;

  @Field(() => MoneyType, { description: 'Paid out since it began to sell.' })
  paid!: MoneyValue;

  @Field(() => [HouseholdMonthType], {
    description: 'This month, and of the eleven before those in which something moved; the newest first.',
  })
  months!: readonly HouseholdMonthType[];
}

/** The plain page of a household. */
@Resolver(() => HouseholdMoneyType)
export class HouseholdMoneyResolver {
  constructor(@Inject(HouseholdMoneyService) private readonly households: HouseholdMoneyService) {}

  @Allow.role(['seller', 'manager'], 'money of the sellers one holds')
  @Query(() => HouseholdMoneyType, {
    nullable: true,
    description: 'What a seller one holds sold, has coming and was paid; else null.',
  })
  async householdMoney(
    @Args('sellerCode', { type: () => String, description: 'Short code of the seller.' }) sellerCode: string,
    @Context() { viewer }: ViewerContext,
  ): Promise<HouseholdMoneyType | undefined> {
    const money = await this.households.find(viewer, sellerCode);
    if (money === undefined) return undefined;
    return {
      sellerId: money.sellerId,
      sold: toMoney(money.months[0]?.soldFen ?? fen(0)),
      onItsWay: toMoney(money.onItsWayFen),
      paid: toMoney(money.paidFen),
      months: money.months.map(({ month, soldFen, refundedFen, receivedFen }) => ({
        month,
        sold: toMoney(soldFen),
        refunded: toMoney(refundedFen),
        received: toMoney(receivedFen),
      })),
    };
  }

  @Allow.asParent()
  @ResolveField(() => [MoneyOrderType], {
    description: 'The orders that make what is on its way, with why and until when; 100 of each state at most.',
  })
  async parts(
    @Parent() { sellerId }: HouseholdMoneyType,
    @Context() { language }: ViewerContext,
  ): Promise<MoneyOrderType[]> {
    const parts = await this.households.findParts(sellerId, language);
    return parts.map(({ sellerOrderCode, amountFen, since, until, why }) => ({
      sellerOrderCode,
      amount: toMoney(amountFen),
      since,
      until,
      why: why[language],
    }));
  }
}
