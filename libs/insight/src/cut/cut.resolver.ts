import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { Clock, fen, readCursor, readPageSize, refuseCursor, toMoney, toPage, writeCursor } from '@shanhuo/kernel';
import { toMoneyFigures } from '../dashboard/figures.view.js';
import { readPeriod } from '../period/period.input.js';
import { ScopeAccess } from '../scope/scope.access.js';
import { OWN_SALES, SalesArgs } from '../scope/sales.args.js';
import { partName } from './cut.names.js';
import { CutRepository } from './cut.repository.js';
import type { SalesCut } from './cut.rules.js';
import { SalesCutEnum, SalesPartConnectionType } from './cut.types.js';

const IS_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HAS_CODES: ReadonlySet<SalesCut> = new Set(['category', 'province']);

/** Sales by village, household, product, category or province. */
@Resolver()
export class CutResolver {
  constructor(
    @Inject(ScopeAccess) private readonly access: ScopeAccess,
    @Inject(CutRepository) private readonly parts: CutRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], OWN_SALES)
  @Query(() => SalesPartConnectionType, {
    nullable: true,
    description: 'The sales of a period in parts, the largest first; null where they are not one’s own.',
  })
  async salesCut(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args({ type: () => SalesArgs }) { scope: asked, period: days }: SalesArgs,
    @Args('by', { type: () => SalesCutEnum, description: 'What they are cut by.' }) by: SalesCut,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Parts on the page, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the part before the page.' })
    after?: string | null,
  ): Promise<SalesPartConnectionType | undefined> {
    const size = readPageSize(first, language);
    const period = readPeriod(days, this.clock.now(), language);
    const list = `sales by ${by}`;
    const expected = { list, types: ['number', 'string'], argument: 'after', language } as const;
    const [grossFen, cutKey] = after ? (readCursor(after, expected) as [number, string]) : [];
    if (cutKey !== undefined && !HAS_CODES.has(by) && !IS_ID.test(cutKey)) refuseCursor(expected);
    const scope = await this.access.find(viewer, asked, language);
    if (scope === undefined) return undefined;
    const place = grossFen === undefined || cutKey === undefined ? undefined : { grossFen, cutKey };
    const { parts, whole } = await this.parts.listParts(scope.id, by, period, { after: place, most: size + 1 });
    const page = toPage(parts, {
      size,
      cursorOf: (row) => writeCursor(list, [row.grossFen, row.cutKey]),
      hasCursor: place !== undefined,
    });
    return {
      nodes: page.nodes.map((row) => ({
        key: row.code,
        name: partName(by, row, language),
        ...toMoneyFigures(row),
        freight: toMoney(fen(row.freightFen)),
        orders: row.orders,
        quantity: row.quantity,
      })),
      pageInfo: page.pageInfo,
      totalCount: whole.partCount,
      ...toMoneyFigures({ grossFen: whole.allGrossFen, refundFen: whole.allRefundFen }),
      freight: toMoney(fen(whole.allFreightFen)),
    };
  }
}
