import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@shanhuo/identity';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import { SearchService } from '../missed-search/search.service.js';
import { toProductCard } from '../product/product.view.js';
import type { CardSort } from './card-list.shape.js';
import { CardService, type CardFilterInput, type FacetCount, type FoundPage } from './card.service.js';
import { ProductCardConnectionType, ProductFilterInput, ProductSortEnum } from './card.types.js';
import { FoundCountType, ProductFacetCountType } from './found.types.js';

/** A page remembers what it is a page of, for the counts that are only made when asked for. */
type CardPage = ProductCardConnectionType & {
  readonly filter: CardFilterInput;
  readonly counted: FoundPage['found'];
};

@Resolver(() => ProductCardConnectionType)
export class CardResolver {
  constructor(
    @Inject(CardService) private readonly cards: CardService,
    @Inject(SearchService) private readonly searches: SearchService,
  ) {}

  @Allow.everyone()
  @Query(() => ProductCardConnectionType, { description: 'Products on sale. Give `after` or `before`, not both.' })
  async products(
    @Context() context: RequestContext,
    @Args('filter', { type: () => ProductFilterInput, nullable: true, description: 'What to show.' })
    filter?: ProductFilterInput,
    @Args('sort', { type: () => ProductSortEnum, defaultValue: ProductSortEnum.NEWEST, description: 'In which order.' })
    sort: CardSort = 'newest',
    @Args('first', { type: () => Int, defaultValue: 24, description: 'Rows on the page, 1 to 100.' }) first = 24,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string | null,
    @Args('before', { type: () => String, nullable: true, description: 'Cursor of the row behind the page.' })
    before?: string | null,
  ): Promise<CardPage> {
    const input = {
      filter: readFilter(filter),
      sort,
      first,
      after: after ?? undefined,
      before: before ?? undefined,
    };
    return toCardPage(await this.cards.listCards(input, context.language), input.filter);
  }

  @Allow.everyone()
  @Query(() => ProductCardConnectionType, {
    description:
      'Products on sale that hold every word of the query, typed in Chinese, pinyin, initials or English; without another order those come first whose titles hold most of them.',
  })
  async searchProducts(
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
    @Args('query', { type: () => String, description: 'What was typed, 64 characters at most.' }) query: string,
    @Args('filter', { type: () => ProductFilterInput, nullable: true, description: 'What to show.' })
    filter?: ProductFilterInput,
    @Args('first', { type: () => Int, defaultValue: 24, description: 'Rows on the page, 1 to 100.' }) first = 24,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string | null,
    @Args('sort', { type: () => ProductSortEnum, nullable: true, description: 'Another order than by relevance.' })
    sort?: CardSort | null,
  ): Promise<CardPage> {
    const input = {
      filter: { ...readFilter(filter), query },
      sort: sort ?? ('relevance' as const),
      first,
      after: after ?? undefined,
    };
    return toCardPage(await this.searches.search(viewer, input, context.language), input.filter);
  }

  @Allow.everyone()
  @ResolveField('totalCount', () => Int, { description: 'Products in the whole list; costs a statement of its own.' })
  totalCount(@Parent() page: CardPage, @Context() context: RequestContext): Promise<number> {
    return this.cards.countCards(page.filter, context.language);
  }

  @Allow.everyone()
  @ResolveField('found', () => FoundCountType, { description: 'Products in the whole list, counted to 1,000.' })
  found(@Parent() page: CardPage, @Context() context: RequestContext): FoundCountType | Promise<FoundCountType> {
    return page.counted ?? this.cards.countFound(page.filter, context.language);
  }

  @Allow.everyone()
  @ResolveField('facets', () => [ProductFacetCountType], {
    description: 'What a further condition would leave; one statement, whatever the shop holds.',
  })
  async facets(@Parent() page: CardPage, @Context() context: RequestContext): Promise<ProductFacetCountType[]> {
    return (await this.cards.countFacets(page.filter, context.language)).map(toFacet);
  }
}

function toFacet({ kind, code, ...counted }: FacetCount): ProductFacetCountType {
  return { facet: kind, code: kind === 'other' ? code.toUpperCase() : code, ...counted };
}

/** Conditions as a visitor gives them, without those that are null. */
export function readFilter(filter: ProductFilterInput | null | undefined): CardFilterInput {
  const entries = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as CardFilterInput;
}

function toCardPage(page: FoundPage, filter: CardFilterInput): CardPage {
  const nodes = page.nodes.map(toProductCard);
  return {
    get edges() {
      return page.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! }));
    },
    nodes,
    pageInfo: page.pageInfo,
    filter,
    counted: page.found,
  };
}
