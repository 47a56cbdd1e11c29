import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import { addFen, chinaDayOf, Clock, fen, type ChinaDay, type Fen, type Language } from '@shanhuo/kernel';
import { SellerMonthsReader, type SellerAccount, type SellerMonth } from '@shanhuo/payment';
import { SellerMoneyService, type MoneyOrder } from './seller-money.service.js';

/** What a household sold, what is on its way to it, and what it was paid. */
export interface HouseholdMoney {
  readonly sellerId: string;
  /** This month first, then the eleven before in which something moved. */
  readonly months: readonly SellerMonth[];
  /** All that is owed to it and not paid out: pending, available and held of its balances. */
  readonly onItsWayFen: Fen;
  readonly paidFen: Fen;
}

const MONTHS = 12;
/** On one page: who has more coming looks at the money page. */
const MOST_PARTS = 100;
/** The nearest to the hand first. */
const ON_ITS_WAY: readonly SellerAccount[] = ['available', 'held', 'pending'];

/** The plain page of a household: the same figures as everywhere, from the ledger. */
@Injectable()
export class HouseholdMoneyService {
  constructor(
    @Inject(SellerMoneyService) private readonly money: SellerMoneyService,
    @Inject(SellerMonthsReader) private readonly months: SellerMonthsReader,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined for a seller of somebody else as for none. */
  async find(viewer: Viewer, sellerCode: string): Promise<HouseholdMoney | undefined> {
    const money = await this.money.findMoney(viewer, sellerCode);
    if (money === undefined) return undefined;
    const { sellerId, balances } = money;
    const today = chinaDayOf(this.clock.now());
    const moved = await this.months.findMonths(sellerId, firstDayBefore(today, MONTHS - 1));
    const present = today.slice(0, 7);
    const nothing = { month: present, soldFen: fen(0), refundedFen: fen(0), receivedFen: fen(0) };
    return {
      sellerId,
      months: moved[0]?.month === present ? moved : [nothing, ...moved],
      onItsWayFen: addFen(balances.pendingFen, balances.availableFen, balances.heldFen),
      paidFen: balances.paidFen,
    };
  }

  /** The seller orders that make what is on its way, a hundred of each kind at most. */
  async findParts(sellerId: string, language: Language): Promise<MoneyOrder[]> {
    const pages = await Promise.all(
      ON_ITS_WAY.map((account) => this.money.findOrders(sellerId, account, MOST_PARTS, undefined, language)),
    );
    return pages.flatMap(({ nodes }) => nodes);
  }
}

function firstDayBefore(today: ChinaDay, months: number): ChinaDay {
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${year}-${String(month).padStart(2, '0')}-01` as ChinaDay;
}
