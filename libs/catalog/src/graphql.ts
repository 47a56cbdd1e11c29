import { CardResolver } from './card/card.resolver.js';
import {
  CategoryProductCountResolver,
  CountyProductCountResolver,
  SellerProductCountResolver,
  VillageProductCountResolver,
} from './card/product-count.resolver.js';
import { FreightQuoteResolver } from './freight/freight-quote.resolver.js';
import { FreightTemplateResolver } from './freight/freight-template.resolver.js';
import { ProductResolver } from './product/product.resolver.js';

export { MediaController } from './media/media.controller.js';
export { PictureType, toPicture } from './media/picture.type.js';
export { ReturnClassEnum } from './product/product.types.js';

/** Resolvers of this lib, for the API. */
export const CATALOG_RESOLVERS = [
  CardResolver,
  ProductResolver,
  FreightQuoteResolver,
  FreightTemplateResolver,
  CategoryProductCountResolver,
  CountyProductCountResolver,
  VillageProductCountResolver,
  SellerProductCountResolver,
];
