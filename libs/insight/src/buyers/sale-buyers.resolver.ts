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
import { provinceName } from '../cut/cut.names.js';
import { DashboardRepository } from '../dashboard/dashboard.repository.js';
import { toFigures } from '../dashboard/figures.view.js';
import { readPeriod, SalesPeriodInput } from '../period/period.input.js';
import { ScopeAccess } from '../scope/scope.access.js';
import { SalesScopeInput } from '../scope/scope.input.js';
import { SaleBuyersRepository, type BuyerPlace } from './sale-buyers.repository.js';
import { SaleBuyerConnectionType } from './sale-buyers.types.js';

const LIST = 'sale buyers';

/** The buyers that make their figure, told apart and named by nothing but a number. */
@Resolver()
export class SaleBuyersResolver {
  constructor(
    @Inject(ScopeAccess) private readonly access: ScopeAccess,
    @Inject(SaleBuyersRepository) private readonly buyers: SaleBuyersRepository,
    @Inject(DashboardRepository) private readonly figures: DashboardRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], 'sales of the cooperative one manages, or of a seller one holds')
  @Query(() => SaleBuyerConnectionType, {
    nullable: true,
    description: 'The different buyers of a period, who bought most first; null where they are not one’s own.',
  })
  async saleBuyers(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('scope', { type: () => SalesScopeInput, description: 'Whose sales.' }) asked: SalesScopeInput,
    @Args('period', { type: () => SalesPeriodInput, description: 'Which days.' }) days: SalesPeriodInput,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Buyers on the page, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the buyer before the page.' })
    after?: string | null,
  ): Promise<SaleBuyerConnectionType | undefined> {
    const size = readPageSize(first, language);
    const now = this.clock.now();
    const period = readPeriod(days, now, language);
    const place = after ? readPlace(after, language) : undefined;
    const scope = await this.access.find(viewer, asked, language);
    if (scope === undefined) return undefined;
    const [rows, figures] = await Promise.all([
      this.buyers.listLargest(scope, period, place, size + 1),
      this.figures.getFigures(scope.id, period, now),
    ]);
    let [number, runningFen] = [place?.number ?? 0, place?.runningFen ?? 0];
    const counted = rows.map((row) => ({ ...row, number: ++number, runningFen: (runningFen += row.grossFen) }));
    const page = toPage(counted, {
      size,
      cursorOf: (row) => writeCursor(LIST, [row.grossFen, row.firstTransactionId, row.number, row.runningFen]),
      hasCursor: place !== undefined,
    });
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
}

type Place = BuyerPlace & { readonly number: number; readonly runningFen: number };

function readPlace(after: string, language: Language): Place {
  const types = ['number', 'string', 'number', 'number'] as const;
  const expected = { list: LIST, types, argument: 'after', language } as const;
  const keys = readCursor(after, expected) as [number, string, number, number];
  const [grossFen, firstTransactionId, number, runningFen] = keys;
  return isId(firstTransactionId) ? { grossFen, firstTransactionId, number, runningFen } : refuseCursor(expected);
}
