import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import type { Language } from '@shanhuo/kernel';
import { inLanguage } from '../cut/cut.names.js';
import type { SaleListPage } from '../lists/sale-lists.service.js';
import { OWN_SALES, SalesArgs } from '../scope/sales.args.js';
import type { PromiseOutcome, SalePromiseRow } from './sale-promises.repository.js';
import { SalePromisesService } from './sale-promises.service.js';
import { PromiseOutcomeEnum, SalePromiseConnectionType } from './sale-promises.types.js';

@Resolver()
export class SalePromisesResolver {
  constructor(@Inject(SalePromisesService) private readonly promises: SalePromisesService) {}

  @Allow.role(['seller', 'manager'], OWN_SALES)
  @Query(() => SalePromiseConnectionType, {
    nullable: true,
    description: 'The promises to ship that fell due in a period, newest first; null where they are not one’s own.',
  })
  async salePromises(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args({ type: () => SalesArgs }) asked: SalesArgs,
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
    const found = await this.promises.findPage(viewer, { ...asked, first, after }, outcome ?? undefined, language);
    return found && toConnection(found, outcome ?? 'due', language);
  }
}

function toConnection(
  { page, figures: { promisesDue, promisesKept } }: SaleListPage<SalePromiseRow>,
  counted: PromiseOutcome | 'due',
  language: Language,
): SalePromiseConnectionType {
  const counts = { due: promisesDue, kept: promisesKept, missed: promisesDue - promisesKept };
  return {
    nodes: page.nodes.map(({ code, day, shipBy, shippedAt, cancelledAt, ...row }) => ({
      ...{ code, day, shipBy, shippedAt, cancelledAt },
      outcome: row.outcome,
      sellerCode: row.sellerCode ?? '',
      sellerName: inLanguage(language, row.sellerName ?? '', row.sellerNameEn ?? ''),
    })),
    pageInfo: page.pageInfo,
    totalCount: counts[counted],
    ...counts,
  };
}
