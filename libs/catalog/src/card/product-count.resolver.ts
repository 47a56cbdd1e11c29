import { Inject } from '@nestjs/common';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import { CountyType, SellerType, VillageType } from '@shanhuo/village-seller/graphql';
import { CategoryType } from '../product/product.types.js';
import { CardRepository, type CountedBy } from './card.repository.js';

const field = { name: 'productCount', options: { description: 'Its products on sale.' } };

/** Products on sale, counted for many places in one statement. */
async function countOf(cards: CardRepository, context: RequestContext, by: CountedBy, key: string): Promise<number> {
  const count = await context.loaders.load(`catalog.product_count.${by}`, key, (keys) => cards.countBy(by, keys));
  return count ?? 0;
}

@Resolver(() => CategoryType)
export class CategoryProductCountResolver {
  constructor(@Inject(CardRepository) private readonly cards: CardRepository) {}

  @Allow.everyone()
  @ResolveField(field.name, () => Int, field.options)
  productCount(@Parent() category: CategoryType, @Context() context: RequestContext): Promise<number> {
    return countOf(this.cards, context, 'category', category.code);
  }
}

@Resolver(() => CountyType)
export class CountyProductCountResolver {
  constructor(@Inject(CardRepository) private readonly cards: CardRepository) {}

  @Allow.everyone()
  @ResolveField(field.name, () => Int, field.options)
  productCount(@Parent() county: CountyType, @Context() context: RequestContext): Promise<number> {
    return countOf(this.cards, context, 'county', county.code);
  }
}

@Resolver(() => VillageType)
export class VillageProductCountResolver {
  constructor(@Inject(CardRepository) private readonly cards: CardRepository) {}

  @Allow.everyone()
  @ResolveField(field.name, () => Int, field.options)
  productCount(@Parent() village: VillageType, @Context() context: RequestContext): Promise<number> {
    return countOf(this.cards, context, 'village', village.id);
  }
}

@Resolver(() => SellerType)
export class SellerProductCountResolver {
  constructor(@Inject(CardRepository) private readonly cards: CardRepository) {}

  @Allow.everyone()
  @ResolveField(field.name, () => Int, field.options)
  productCount(@Parent() seller: SellerType, @Context() context: RequestContext): Promise<number> {
    return countOf(this.cards, context, 'seller', seller.code);
  }
}
