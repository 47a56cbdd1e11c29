import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, ResolveField, Resolver, Parent } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { readPageSize } from '@shanhuo/kernel';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import { SellerRepository } from '../seller/seller.repository.js';
import { SellerKindEnum, SellerType } from '../seller/seller.types.js';
import type { SellerKind } from '../seller/seller.states.js';
import { readNamePart, RegionService, type VillageListInput } from './region.service.js';
import { CountyType, VillageConnectionType, VillageType } from './region.types.js';

/** A page remembers what it is a page of, for the count that is only made when asked for. */
type VillagePage = VillageConnectionType & { readonly input: VillageListInput };

@Resolver(() => VillageType)
export class RegionResolver {
  constructor(
    @Inject(RegionService) private readonly regions: RegionService,
    @Inject(SellerRepository) private readonly sellers: SellerRepository,
  ) {}

  @Allow.everyone()
  @Query(() => [CountyType], { description: 'The county-level divisions the shop serves.' })
  counties(@Context() context: RequestContext): Promise<CountyType[]> {
    return this.regions.findCounties(context.language);
  }

  @Allow.everyone()
  @Query(() => VillageType, {
    nullable: true,
    description: 'A village by any division code it ever had; null where there is none.',
  })
  async village(
    @Args('code', { type: () => String, description: 'Twelve digits.' }) code: string,
    @Context() context: RequestContext,
  ): Promise<VillageType | undefined> {
    return this.regions.findVillage(code, context.language);
  }

  @Allow.everyone()
  @Query(() => VillageConnectionType, { description: 'Villages in the order of their codes.' })
  async villages(
    @Context() context: RequestContext,
    @Args('countyCode', { type: () => String, nullable: true, description: 'Only this county (six digits).' })
    countyCode?: string,
    @Args('query', { type: () => String, nullable: true, description: "Part of the village's or town's name." })
    query?: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Rows on the page, 1 to 100.' }) first = 50,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string,
  ): Promise<VillagePage> {
    const input = { countyCode: countyCode ?? undefined, query: query ?? undefined, first, after: after ?? undefined };
    return { ...(await this.regions.listVillages(input, context.language)), input };
  }

  @Allow.everyone()
  @ResolveField('sellers', () => [SellerType], {
    description: 'Sellers who live or have their seat here, the longest here first.',
  })
  async villageSellers(
    @Parent() village: VillageType,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 10, description: 'Rows at most, 1 to 100.' }) first = 10,
    @Args('query', { type: () => String, nullable: true, description: 'Part of the name, or the short code.' })
    typed?: string | null,
    @Args('kinds', { type: () => [SellerKindEnum], nullable: true, description: 'Only these; all without it.' })
    kinds?: SellerKind[] | null,
  ): Promise<SellerType[]> {
    const { loaders, language } = context;
    const most = readPageSize(first, language);
    const search = { query: readNamePart(typed ?? undefined, language), kinds: kinds ?? undefined };
    if (search.query !== undefined || search.kinds !== undefined) {
      const loader = `village_seller.sellers_in_village.${most}.${JSON.stringify(search)}`;
      const narrowed = await loaders.load(loader, village.id, (ids) =>
        this.sellers.findSellersInVillage(ids, most, search, language),
      );
      return narrowed ?? [];
    }
    const found = await loaders.load(`village_seller.sellers_of_village.${most}`, village.id, (ids) =>
      this.sellers.findSellersByVillage(ids, most, language),
    );
    return found ?? [];
  }
}

@Resolver(() => VillageConnectionType)
export class VillageConnectionResolver {
  constructor(@Inject(RegionService) private readonly regions: RegionService) {}

  @Allow.everyone()
  @ResolveField('totalCount', () => Int, { description: 'Villages in the whole list; costs a statement of its own.' })
  totalCount(@Parent() page: VillagePage, @Context() context: RequestContext): Promise<number> {
    return this.regions.countVillages(page.input, context.language);
  }
}
