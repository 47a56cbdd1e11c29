import { Inject } from '@nestjs/common';
import { Args, Context, GraphQLISODateTime, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { byKey, type RequestContext } from '@shanhuo/kernel/graphql';
import { SellerService } from '@shanhuo/village-seller';
import { SellerType } from '@shanhuo/village-seller/graphql';
import { ProductService } from './product.service.js';
import { CategoryType, ProductType } from './product.types.js';
import { toProduct } from './product.view.js';

@Resolver(() => ProductType)
export class ProductResolver {
  constructor(
    @Inject(ProductService) private readonly products: ProductService,
    @Inject(SellerService) private readonly sellers: SellerService,
  ) {}

  @Allow.everyone()
  @Query(() => ProductType, {
    nullable: true,
    description: 'A product on sale by short code; null where there is none.',
  })
  async product(
    @Args('code', { type: () => String, description: 'Short code.' }) code: string,
    @Context() context: RequestContext,
  ): Promise<ProductType | undefined> {
    const row = await this.products.findProduct(code, context.language);
    return row && toProduct(row, context.language);
  }

  @Allow.everyone()
  @Query(() => [CategoryType], { description: 'The shelves of the shop, in order.' })
  categories(@Context() context: RequestContext): Promise<CategoryType[]> {
    return this.products.listCategories(context.language);
  }

  @Allow.everyone()
  @ResolveField('seller', () => SellerType, { description: 'Who sells it.' })
  async seller(@Parent() product: ProductType, @Context() context: RequestContext): Promise<SellerType> {
    const found = await context.loaders.load('catalog.sellers', product.sellerId, async (ids) =>
      byKey(await this.sellers.findSellersById(ids, context.language), ({ id }) => id),
    );
    if (found === undefined) throw new Error(`product ${product.code} has no seller to be seen`);
    return found;
  }

  @Allow.everyone()
  @ResolveField('shipWithinHours', () => Int, { description: 'Hours within which the seller ships after payment.' })
  shipWithinHours(@Parent() product: ProductType): number {
    return product.shipWithinHours;
  }

  @Allow.everyone()
  @ResolveField('shipBy', () => GraphQLISODateTime, {
    description: 'When it would have to be shipped, if it were ordered now.',
  })
  shipBy(@Parent() product: ProductType): Date {
    return this.products.shipByIfOrderedNow(product.shipWithinHours, product.shipsUntil);
  }
}
