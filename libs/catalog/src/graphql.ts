import { ImportResolver } from './bulk/import.resolver.js';
import { CardResolver } from './card/card.resolver.js';
import {
  CategoryProductCountResolver,
  CountyProductCountResolver,
  SellerProductCountResolver,
  VillageProductCountResolver,
} from './card/product-count.resolver.js';
import { CertificateResolver } from './certificate/certificate.resolver.js';
import { FreightQuoteResolver } from './freight/freight-quote.resolver.js';
import { FreightTemplateResolver } from './freight/freight-template.resolver.js';
import { HeldSellerListingsResolver } from './listing/held-seller.resolver.js';
import { ListingStepsResolver } from './listing/listing-steps.resolver.js';
import { ListingContentResolver, ListingResolver } from './listing/listing.resolver.js';
import { OfferResolver } from './listing/offer.resolver.js';
import { HarvestSumsResolver } from './lot/harvest-sums.resolver.js';
import { MissedSearches } from './missed-search/missed-searches.js';
import { SearchService } from './missed-search/search.service.js';
import { WantedSearchesResolver } from './missed-search/wanted-searches.resolver.js';
import { SearchHelpResolver } from './search/search-help.resolver.js';
import { LotResolver } from './lot/lot.resolver.js';
import { MarkResolver } from './mark/mark.resolver.js';
import { ProductResolver } from './product/product.resolver.js';
import { ReviewResolver } from './review/review.resolver.js';
import { SpecialtyResolver } from './specialty/specialty.resolver.js';
import { LabelCodes } from './trace/label-codes.js';
import { TraceRepository } from './trace/trace.repository.js';
import { TraceResolver } from './trace/trace.resolver.js';
import { TraceService } from './trace/trace.service.js';
import { WindowResolver } from './window/window.resolver.js';

export { GOODS_IMPORT_PATH, ImportController } from './bulk/import.controller.js';
export { GoodsExportController } from './bulk/goods-export.controller.js';
export { DOCUMENT_PATH, DocumentController } from './media/document.controller.js';
export { FamilyPhotoController } from './media/family-photo.controller.js';
export { MediaController } from './media/media.controller.js';
export { PART_PIECE_PATH, PartController } from './media/part.controller.js';
export { PICTURE_BODY_LIMIT, UPLOAD_PATH, UploadController } from './media/upload.controller.js';
/** What the route of pictures works with: limits of persons, which only the API has. */
export { PictureIntake } from './media/picture-intake.js';
export { TakePartService } from './media/take-part.service.js';
export { UploadService } from './media/upload.service.js';
export { PictureType, toPicture } from './media/picture.type.js';
export { LotUnitEnum } from './lot/lot.types.js';
/** The days in which goods sold ahead are sent. */
export { HarvestWindowType } from './window/window.types.js';
export { ReturnClassEnum } from './product/product.types.js';

/**
 * Resolvers of this lib, for the API; with what reads labels and what notes searches, which ask for limits and keys that
 * only the API has.
 */
export const CATALOG_RESOLVERS = [
  CardResolver,
  SearchHelpResolver,
  ProductResolver,
  SpecialtyResolver,
  FreightQuoteResolver,
  FreightTemplateResolver,
  CategoryProductCountResolver,
  CountyProductCountResolver,
  VillageProductCountResolver,
  SellerProductCountResolver,
  HeldSellerListingsResolver,
  ListingResolver,
  ListingContentResolver,
  ListingStepsResolver,
  OfferResolver,
  WindowResolver,
  ReviewResolver,
  LotResolver,
  CertificateResolver,
  MarkResolver,
  LabelCodes,
  TraceRepository,
  TraceService,
  TraceResolver,
  HarvestSumsResolver,
  MissedSearches,
  SearchService,
  WantedSearchesResolver,
  ImportResolver,
];
