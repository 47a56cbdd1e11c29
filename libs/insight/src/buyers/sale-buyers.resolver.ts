import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { fen, toMoney, type Language } from '@shanhuo/kernel';
import { provinceName } from '../cut/cut.names.js';
import { toFigures } from '../dashboard/figures.view.js';
import type { SaleListPage } from '../lists/sale-lists.service.js';
import { OWN_SALES, SalesArgs } from '../scope/sales.args.js';
import { SaleBuyersService, type CountedBuyer } from './sale-buyers.service.js';
import { SaleBuyerConnectionType } from './sale-buyers.types.js';

@Resolver()
export class SaleBuyersResolver {
  constructor(@Inject(SaleBuyersService) private readonly buyers: SaleBuyersService) {}

  @Allow.role(['seller', 'manager'], OWN_SALES)
  @Query(() => SaleBuyerConnectionType, {
    nullable: true,
    description: 'The different buyers of a period, who bought most first; null where they are not one’s own.',
  })
  async saleBuyers(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args({ type: () => SalesArgs }) asked: SalesArgs,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Buyers on the page, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the buyer before the page.' })
    after?: string | null,
  ): Promise<SaleBuyerConnectionType | undefined> {
    const found = await this.buyers.findPage(viewer, { ...asked, first, after }, language);
    return found && toConnection(found, language);
  }
}

function toConnection({ page, figures }: SaleListPage<CountedBuyer>, language: Language): SaleBuyerConnectionType {
  const { buyers, orders, gross } = toFigures(figures);
  return {
    nodes: page.nodes.map((row) => ({
      number: row.number,
      provinceNames: row.provinceCodes.map((code) => provinceName(code, language)),
      orders: row.orders,
      quantity: row.quantity,
      gross: toMoney(fen(row.grossFen)),
      runningTotal: toMoney(fen(row.runningFen)),
    })),
    pageInfo: page.pageInfo,
    totalCount: buyers,
    orders,
    sum: gross,
  };
}
