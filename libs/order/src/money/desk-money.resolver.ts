import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { addFen, fen, toMoney, type Fen } from '@shanhuo/kernel';
import { LedgerReader, type Share } from '@shanhuo/payment';
import { MoneyHoldRepository } from '../money-hold/money-hold.repository.js';
import { whyHeld } from '../money-hold/money-hold.words.js';
import { OrderRepository } from '../order/order.repository.js';
import { DeskAccess } from '../seller-order/desk-access.js';
import { DeskOrderType } from '../seller-order/desk-order.types.js';
import { loadLines } from '../seller-order/seller-order.loader.js';
import { classesKept } from '../seller-order/what-is-left.rules.js';
import { TermsService } from '../terms/terms.service.js';
import { DeskMoneyType } from './desk-money.types.js';
import { moneySince, moneyStateOf, pendingUntil, whyOf } from './money-state.rules.js';

/** What a seller has of one order. */
@Resolver(() => DeskOrderType)
export class DeskMoneyResolver {
  constructor(
    @Inject(DeskAccess) private readonly access: DeskAccess,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(LedgerReader) private readonly ledger: LedgerReader,
    @Inject(MoneyHoldRepository) private readonly holds: MoneyHoldRepository,
    @Inject(TermsService) private readonly terms: TermsService,
  ) {}

  @Allow.asParent()
  @ResolveField(() => DeskMoneyType, {
    nullable: true,
    description: 'What the seller has of it, from the ledger; null for a cooperative that may not see its money.',
  })
  async money(@Parent() { row }: DeskOrderType, @Context() context: ViewerContext): Promise<DeskMoneyType | null> {
    if (!(await this.access.seesMoney(context, row.sellerId))) return null;
    const { loaders, language } = context;
    const [shares, hold, lines, terms] = await Promise.all([
      loaders.load('order.shares', row.id, async (ids) =>
        Map.groupBy<string, Share>(await this.ledger.findShares(undefined, ids), ({ groupId }) => groupId),
      ),
      loaders.load('order.money_holds', row.id, (ids) => this.holds.findRunning(ids)),
      loadLines(loaders, this.orders, row.id),
      this.terms.getTerms(),
    ]);
    const amount = toMoney(ofSeller(shares ?? []));
    if (hold !== undefined) {
      return { state: 'held', amount, since: hold.placedAt, until: hold.endsAt, why: whyHeld(hold)[language] };
    }
    return {
      state: moneyStateOf(row),
      amount,
      since: moneySince(row),
      until: pendingUntil(row, classesKept(lines), terms),
      why: whyOf(row)[language],
    };
  }
}

function ofSeller(shares: readonly Share[]): Fen {
  const mine = shares.filter(({ role }) => role === 'grower' || role === 'freight');
  return mine.length === 0 ? fen(0) : addFen(...mine.map(({ amountFen }) => amountFen));
}
