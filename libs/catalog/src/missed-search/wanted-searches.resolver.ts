import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { DateScalar } from '@shanhuo/kernel/graphql';
import type { Language } from '@shanhuo/kernel';
import type { WantedPeriod } from './wanted-period.js';
import { WantedSearchesService, type WantedSearches } from './wanted-searches.service.js';
import { WantedPeriodEnum, WantedSearchConnectionType } from './wanted-searches.types.js';

@Resolver(() => WantedSearchConnectionType)
export class WantedSearchesResolver {
  constructor(@Inject(WantedSearchesService) private readonly wanted: WantedSearchesService) {}

  @Allow.role('manager', 'counts of searches in the whole region, and in counties of the cooperative one manages')
  @Query(() => WantedSearchConnectionType, {
    nullable: true,
    description:
      'What people searched for and nobody sells, by week or month; null where the cooperative is not one’s own.',
  })
  async wantedSearches(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('cooperativeCode', { type: () => String, description: 'Short code of the cooperative.' })
    cooperativeCode: string,
    @Args('period', {
      type: () => WantedPeriodEnum,
      defaultValue: WantedPeriodEnum.WEEK,
      description: 'Of which days.',
    })
    period: WantedPeriod = 'week',
    @Args('day', { type: () => DateScalar, nullable: true, description: 'A day of the week or month; today without.' })
    day?: string | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Rows on the page, 1 to 100.' }) first = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string | null,
  ): Promise<WantedSearchConnectionType | undefined> {
    const found = await this.wanted.find(viewer, { cooperativeCode, period, day, first, after }, language);
    return found && toConnection(found, language);
  }
}

function toConnection(found: WantedSearches, language: Language): WantedSearchConnectionType {
  const { from, to, least, ownCounties, page } = found;
  return {
    ...{ from, to, leastShown: least, pageInfo: page.pageInfo },
    ownCountyNames: ownCounties.map(({ name, nameEn }) => (language === 'en' ? nameEn : name)),
    nodes: page.nodes.map(({ words, searches, own }) => ({ words, searches, inOwnCounties: own })),
  };
}
