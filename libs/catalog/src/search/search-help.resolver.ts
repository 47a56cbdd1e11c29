import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import { readFilter } from '../card/card.resolver.js';
import { ProductFilterInput } from '../card/card.types.js';
import { refuseLongQuery } from './query-length.js';
import { SearchHelpService } from './search-help.service.js';
import { SearchHelpType } from './search-help.types.js';

@Resolver(() => SearchHelpType)
export class SearchHelpResolver {
  constructor(@Inject(SearchHelpService) private readonly help: SearchHelpService) {}

  @Allow.everyone()
  @Query(() => SearchHelpType, {
    description: 'What helps where `searchProducts` finds nothing for the same arguments.',
  })
  async searchHelp(
    @Context() { language }: RequestContext,
    @Args('query', { type: () => String, description: 'What was typed, 64 characters at most.' }) query: string,
    @Args('filter', { type: () => ProductFilterInput, nullable: true, description: 'What the search was narrowed to.' })
    filter?: ProductFilterInput | null,
  ): Promise<SearchHelpType> {
    refuseLongQuery(query, language);
    const narrowed = readFilter(filter);
    const [corrections, widenings, categoryCodes] = await Promise.all([
      this.help.findCorrections(query, narrowed, language),
      this.help.findWidenings(query, narrowed, language),
      this.help.findShelves(query),
    ]);
    return { corrections, widenings, categoryCodes };
  }
}
