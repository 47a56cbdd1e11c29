import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import {
  Clock,
  fen,
  isId,
  readCursor,
  readPageSize,
  refuseCursor,
  toMoney,
  toPage,
  writeCursor,
  type Language,
} from '@shanhuo/kernel';
import { inLanguage, provinceName } from '../cut/cut.names.js';
import { DashboardRepository } from '../dashboard/dashboard.repository.js';
import { toFigures } from '../dashboard/figures.view.js';
import { isDay, readPeriod, SalesPeriodInput } from '../period/period.input.js';
import { ScopeAccess } from '../scope/scope.access.js';
import { SalesScopeInput } from '../scope/scope.input.js';
import { SaleOrdersRepository, type OrderPlace } from './sale-orders.repository.js';
import { SaleOrderConnectionType } from './sale-orders.types.js';

const LIST = 'sale orders';

/** The orders that make the figures of orders and of their average. */
@Resolver()
export class SaleOrdersResolver {
  constructor(
    @Inject(ScopeAccess) private readonly access: ScopeAccess,
    @Inject(SaleOrdersRepository) private readonly orders: SaleOrdersRepository,
    @Inject(DashboardRepository) private readonly figures: DashboardRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], 'sales of the cooperative one manages, or of a seller one holds')
  @Query(() => SaleOrderConnectionType, {
    nullable: true,
    description: 'The orders that were paid in a period, newest first; null where they are not one’s own.',
  })
  async saleOrders(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('scope', { type: () => SalesScopeInput, description: 'Whose sales.' }) asked: SalesScopeInput,
    @Args('period', { type: () => SalesPeriodInput, description: 'Which days.' }) days: SalesPeriodInput,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Orders on the page, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the order before the page.' })
    after?: string | null,
  ): Promise<SaleOrderConnectionType | undefined> {
    const size = readPageSize(first, language);
    const now = this.clock.now();
    const period = readPeriod(days, now, language);
    const place = after ? readPlace(after, language) : undefined;
    const scope = await this.access.find(viewer, asked, language);
    if (scope === undefined) return undefined;
    const [rows, figures] = await Promise.all([
      this.orders.listNewest(scope, period, place, size + 1),
      this.figures.getFigures(scope.id, period, now),
    ]);
    let [number, runningFen] = [place?.number ?? 0, place?.runningFen ?? 0];
    const counted = rows.map((row) => ({ ...row, number: ++number, runningFen: (runningFen += row.grossFen) }));
    const page = toPage(counted, {
      size,
      cursorOf: (row) => writeCursor(LIST, [row.day, row.transactionId, row.sellerOrderId, row.number, row.runningFen]),
      hasCursor: place !== undefined,
    });
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
}

type Place = OrderPlace & { readonly number: number; readonly runningFen: number };

function readPlace(after: string, language: Language): Place {
  const types = ['string', 'string', 'string', 'number', 'number'] as const;
  const expected = { list: LIST, types, argument: 'after', language } as const;
  const keys = readCursor(after, expected) as [string, string, string, number, number];
  const [day, transactionId, sellerOrderId, number, runningFen] = keys;
  const fits = isDay(day) && isId(transactionId) && isId(sellerOrderId);
  return fits ? { day, transactionId, sellerOrderId, number, runningFen } : refuseCursor(expected);
}
