import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import {
  Clock,
  isId,
  readCursor,
  readPageSize,
  refuseCursor,
  toPage,
  writeCursor,
  type Language,
} from '@shanhuo/kernel';
import { inLanguage } from '../cut/cut.names.js';
import { DashboardRepository } from '../dashboard/dashboard.repository.js';
import { isDay, readPeriod, SalesPeriodInput } from '../period/period.input.js';
import { ScopeAccess } from '../scope/scope.access.js';
import { SalesScopeInput } from '../scope/scope.input.js';
import { SalePromisesRepository, type PromiseOutcome, type PromisePlace } from './sale-promises.repository.js';
import { PromiseOutcomeEnum, SalePromiseConnectionType } from './sale-promises.types.js';

const LIST = 'sale promises';

/** The promises that make the figures of shipping on time. */
@Resolver()
export class SalePromisesResolver {
  constructor(
    @Inject(ScopeAccess) private readonly access: ScopeAccess,
    @Inject(SalePromisesRepository) private readonly promises: SalePromisesRepository,
    @Inject(DashboardRepository) private readonly figures: DashboardRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], 'sales of the cooperative one manages, or of a seller one holds')
  @Query(() => SalePromiseConnectionType, {
    nullable: true,
    description: 'The promises to ship that fell due in a period, newest first; null where they are not one’s own.',
  })
  async salePromises(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('scope', { type: () => SalesScopeInput, description: 'Whose sales.' }) asked: SalesScopeInput,
    @Args('period', { type: () => SalesPeriodInput, description: 'Which days.' }) days: SalesPeriodInput,
    @Args('outcome', {
      type: () => PromiseOutcomeEnum,
      nullable: true,
      description: 'Only those with this outcome; all that fell due without it.',
    })
    outcome?: PromiseOutcome | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Promises on the page, 1 to 100.' }) first = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the promise before the page.' })
    after?: string | null,
  ): Promise<SalePromiseConnectionType | undefined> {
    const size = readPageSize(first, language);
    const now = this.clock.now();
    const period = readPeriod(days, now, language);
    const place = after ? readPlace(after, language) : undefined;
    const scope = await this.access.find(viewer, asked, language);
    if (scope === undefined) return undefined;
    const [rows, { promisesDue, promisesKept }] = await Promise.all([
      this.promises.listNewest(scope, period, outcome ?? undefined, { now, after: place, most: size + 1 }),
      this.figures.getFigures(scope.id, period, now),
    ]);
    const page = toPage(rows, {
      size,
      cursorOf: (row) => writeCursor(LIST, [row.day, row.shipByExactly, row.sellerOrderId]),
      hasCursor: place !== undefined,
    });
    const counts = { due: promisesDue, kept: promisesKept, missed: promisesDue - promisesKept };
    return {
      nodes: page.nodes.map(({ code, day, shipBy, shippedAt, cancelledAt, ...row }) => ({
        ...{ code, day, shipBy, shippedAt, cancelledAt },
        outcome: row.outcome,
        sellerCode: row.sellerCode ?? '',
        sellerName: inLanguage(language, row.sellerName ?? '', row.sellerNameEn ?? ''),
      })),
      pageInfo: page.pageInfo,
      totalCount: counts[outcome ?? 'due'],
      ...counts,
    };
  }
}

const IS_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

function readPlace(after: string, language: Language): PromisePlace {
  const expected = { list: LIST, types: ['string', 'string', 'string'], argument: 'after', language } as const;
  const [day, shipBy, sellerOrderId] = readCursor(after, expected) as [string, string, string];
  const isMoment = IS_MOMENT.test(shipBy) && !Number.isNaN(Date.parse(shipBy));
  return isDay(day) && isMoment && isId(sellerOrderId) ? { day, shipBy, sellerOrderId } : refuseCursor(expected);
}
