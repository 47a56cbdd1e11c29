import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import {
  isId,
  readCursor,
  readPageSize,
  refuseCursor,
  toPage,
  writeCursor,
  type Fen,
  type Language,
  type Page,
  type Wording,
} from '@shanhuo/kernel';
import { LedgerReader, type SellerAccount, type SellerBalances, type SellerGroup } from '@shanhuo/payment';
import { SellerAccess } from '@shanhuo/village-seller';
import { OrderRepository } from '../order/order.repository.js';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';
import { MoneyHoldRepository, type MoneyHoldRow } from '../money-hold/money-hold.repository.js';
import { whyHeld } from '../money-hold/money-hold.words.js';
import { DeskOrdersRepository } from '../seller-order/desk-orders.repository.js';
import { classesKept } from '../seller-order/what-is-left.rules.js';
import { TermsService } from '../terms/terms.service.js';
import { pendingUntil, whyOf } from './money-state.rules.js';

const LIST = 'seller-money';

/** What a seller order adds to a position. */
export interface MoneyOrder {
  readonly sellerOrderCode: string;
  readonly amountFen: Fen;
  readonly since: Date;
  readonly until: Date | null;
  readonly why: Wording;
}

/** A seller's balances, for whoever holds the seller. */
export interface SellerMoney {
  readonly sellerId: string;
  readonly balances: SellerBalances;
}

/** Where it was let go between two looks. */
const HELD: Wording = {
  'zh-CN': '这笔钱刚刚放行，请刷新看看。',
  en: 'It was let go this moment. Please reload.',
};
const PAID: Wording = { 'zh-CN': '已打款给您。', en: 'It was paid out to you.' };

/** What a seller has coming: every figure is a sum of the ledger, and opens down to the seller orders that make it. */
@Injectable()
export class SellerMoneyService {
  constructor(
    @Inject(SellerAccess) private readonly sellers: SellerAccess,
    @Inject(LedgerReader) private readonly ledger: LedgerReader,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(DeskOrdersRepository) private readonly desk: DeskOrdersRepository,
    @Inject(MoneyHoldRepository) private readonly holds: MoneyHoldRepository,
    @Inject(TermsService) private readonly terms: TermsService,
  ) {}

  /** Undefined for a seller of somebody else as for none. */
  async findMoney(viewer: Viewer, sellerCode: string): Promise<SellerMoney | undefined> {
    const seller = await this.sellers.findHeldSeller(viewer, sellerCode, 'money');
    if (seller === undefined) return undefined;
    return { sellerId: seller.id, balances: await this.ledger.findSellerBalances(seller.id) };
  }

  /** The seller orders of one position, newest first. The caller has found the seller for the viewer. */
  async findOrders(
    sellerId: string,
    account: SellerAccount,
    first: number,
    after: string | undefined,
    language: Language,
  ): Promise<Page<MoneyOrder>> {
    const size = readPageSize(first, language);
    const list = `${LIST}-${account}`;
    const afterGroupId = after === undefined ? undefined : readPlace(list, after, language);
    const groups = await this.ledger.findSellerGroups(sellerId, account, { most: size + 1, afterGroupId });
    const orders = await this.explain(groups, account);
    return toPage(orders, {
      size,
      cursorOf: ({ groupId }) => writeCursor(list, [groupId]),
      hasCursor: after !== undefined,
    });
  }

  private async explain(
    groups: readonly SellerGroup[],
    account: SellerAccount,
  ): Promise<(MoneyOrder & { readonly groupId: string })[]> {
    if (groups.length === 0) return [];
    const ids = groups.map(({ groupId }) => groupId);
    const [rows, lines, terms, holds] = await Promise.all([
      this.desk.findByIds(ids),
      this.orders.findLines(undefined, ids),
      this.terms.getTerms(),
      account === 'held' ? this.holds.findRunning(ids) : new Map<string, MoneyHoldRow>(),
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const linesOf = Map.groupBy<string, OrderLineRow>(lines, ({ sellerOrderId }) => sellerOrderId);
    return groups.map(({ groupId, amountFen, since }) => {
      const row = byId.get(groupId);
      if (row === undefined) throw new Error(`money of ${groupId}, which is no seller order`);
      const hold = holds.get(groupId);
      const own = { groupId, sellerOrderCode: row.code, amountFen };
      if (hold !== undefined) return { ...own, since: hold.placedAt, until: hold.endsAt, why: whyHeld(hold) };
      const until = account === 'pending' ? pendingUntil(row, classesKept(linesOf.get(groupId) ?? []), terms) : null;
      return { ...own, since, until, why: whyIn(account, row) };
    });
  }
}

function whyIn(account: SellerAccount, row: SellerOrderRow): Wording {
  if (account === 'held') return HELD;
  return account === 'paid' ? PAID : whyOf(row);
}

function readPlace(list: string, after: string, language: Language): string {
  const expected = { list, types: ['string'], argument: 'after', language } as const;
  const [groupId] = readCursor(after, expected) as [string];
  return isId(groupId) ? groupId : refuseCursor(expected);
}
