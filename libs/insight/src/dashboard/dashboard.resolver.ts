import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { addChinaDays, chinaDayOf, Clock } from '@shanhuo/kernel';
import { inLanguage } from '../cut/cut.names.js';
import { readPeriod } from '../period/period.input.js';
import { eachDay } from '../period/period.rules.js';
import { ScopeAccess } from '../scope/scope.access.js';
import { OWN_SALES, SalesArgs } from '../scope/sales.args.js';
import { DashboardRepository } from './dashboard.repository.js';
import { DashboardType, SalesDayType, StockLeftType } from './dashboard.types.js';
import { toDay, toFigures, toFiguresOf } from './figures.view.js';

/** Days from which the pace of sales is taken. */
const PACE_DAYS = 28;
const MOST_GOODS = 50;

/** What a cooperative or a seller sold. */
@Resolver(() => DashboardType)
export class DashboardResolver {
  constructor(
    @Inject(ScopeAccess) private readonly access: ScopeAccess,
    @Inject(DashboardRepository) private readonly figures: DashboardRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], OWN_SALES)
  @Query(() => DashboardType, {
    nullable: true,
    description: 'The sales of a period; null where they are not one’s own.',
  })
  async dashboard(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args({ type: () => SalesArgs }) { scope: asked, period: days }: SalesArgs,
  ): Promise<DashboardType | undefined> {
    const now = this.clock.now();
    const period = readPeriod(days, now, language);
    const scope = await this.access.find(viewer, asked, language);
    if (scope === undefined) return undefined;
    const { before, lastYear, kind, from, to, words } = period;
    const [own, ofBefore, ofLastYear] = await this.figures.findFigures(scope.id, [period, before, lastYear], now);
    if (own === undefined || ofBefore === undefined || ofLastYear === undefined) throw new Error('figures are missing');
    return {
      scope,
      asked: period,
      ...toFigures(own),
      name: scope.name[language],
      period: { kind, from, to, words: words[language] },
      before: toFiguresOf(before, ofBefore),
      lastYear: toFiguresOf(lastYear, ofLastYear),
      asOf: now,
    };
  }

  @Allow.asParent()
  @ResolveField(() => [SalesDayType], { description: 'Every day of the period, oldest first.' })
  async days(@Parent() { scope, asked }: DashboardType): Promise<SalesDayType[]> {
    const rows = await this.figures.listDays(scope.id, asked);
    const byDay = new Map(rows.map((row) => [row.day, row]));
    return eachDay(asked).map((day) => toDay(day, byDay.get(day)));
  }

  @Allow.asParent()
  @ResolveField(() => [StockLeftType], {
    description: `Goods that sold in the last ${PACE_DAYS} days, the soonest to run out first, ${MOST_GOODS} at most.`,
  })
  async stock(@Parent() { scope }: DashboardType, @Context() { language }: ViewerContext): Promise<StockLeftType[]> {
    const today = chinaDayOf(this.clock.now());
    const days = { from: addChinaDays(today, 1 - PACE_DAYS), to: today };
    return (await this.figures.listStock(scope.id, days, MOST_GOODS)).map((row) => ({
      productCode: row.productCode,
      productTitle: inLanguage(language, row.title, row.titleEn),
      variantId: row.variantId,
      variantLabel: inLanguage(language, row.label, row.labelEn),
      onHand: row.onHand,
      available: row.available,
      soldPerDay: row.sold / PACE_DAYS,
      daysLeft: Math.floor((row.available * PACE_DAYS) / row.sold),
    }));
  }
}
