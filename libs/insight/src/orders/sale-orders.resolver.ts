import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { fen, toMoney, type Language } from '@shanhuo/kernel';
import { inLanguage, provinceName } from '../cut/cut.names.js';
import { toFigures } from '../dashboard/figures.view.js';
import type { SaleListPage } from '../lists/sale-lists.service.js';
import { OWN_SALES, SalesArgs } from '../scope/sales.args.js';
import { SaleOrdersService, type CountedOrder } from './sale-orders.service.js';
import { SaleOrderConnectionType } from './sale-orders.types.js';

@Resolver()
export class SaleOrdersResolver {
  constructor(@Inject(SaleOrdersService) private readonly orders: SaleOrdersService) {}

  @Allow.role(['seller', 'manager'], OWN_SALES)
  @Query(() => SaleOrderConnectionType, {
    nullable: true,
    description: 'The orders that were paid in a period, newest first; null where they are not one’s own.',
  })
  async saleOrders(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args({ type: () => SalesArgs }) asked: SalesArgs,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Orders on the page, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the order before the page.' })
    after?: string | null,
  ): Promise<SaleOrderConnectionType | undefined> {
    const found = await this.orders.findPage(viewer, { ...asked, first, after }, language);
    return found && toConnection(found, language);
  }
}

function toConnection({ page, figures }: SaleListPage<CountedOrder>, language: Language): SaleOrderConnectionType {
  const { orders, gross, average } = toFigures(figures);
  return {
    nodes: page.nodes.map((row) => ({
      code: row.code,
      day: row.day,
      paidAt: row.paidAt,
      sellerCode: row.sellerCode ?? '',
      sellerName: inLanguage(language, row.sellerName ?? '', row.sellerNameEn ?? ''),
      provinceName: provinceName(row.provinceCode, language),
      quantity: row.quantity,
      gross: toMoney(fen(row.grossFen)),
      freight: toMoney(fen(row.freightFen)),
      number: row.number,
      runningTotal: toMoney(fen(row.runningFen)),
    })),
    pageInfo: page.pageInfo,
    totalCount: orders,
    sum: gross,
    average,
  };
}
