import { CardResolver } from './card/card.resolver.js';
import {
  CategoryProductCountResolver,
  CountyProductCountResolver,
  SellerProductCountResolver,
  VillageProductCountResolver,
} from './card/product-count.resolver.js';
import { ProductResolver } from './product/product.resolver.js';

export { MediaController } from './media/media.controller.js';

/** Resolvers of this lib, for the API. */
export const CATALOG_RESOLVERS = [
  CardResolver,
  ProductResolver,
  CategoryProductCountResolver,
  CountyProductCountResolver,
  VillageProductCountResolver,
  SellerProductCountResolver,
];
