import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { VillageSellerModule } from '@shanhuo/village-seller';
import { GoodsExport } from './bulk/goods-export.service.js';
import { ImportRepository } from './bulk/import.repository.js';
import { ImportRowRepository } from './bulk/import-row.repository.js';
import { ImportService } from './bulk/import.service.js';
import { ImportStore } from './bulk/import-store.js';
import { RowApplier } from './bulk/row-applier.js';
import { RowFinder } from './bulk/row-finder.js';
import { RowKeyRepository } from './bulk/row-key.repository.js';
import { RowPlanner } from './bulk/row-planner.js';
import { CardProjection } from './card/card.projection.js';
import { CardRepository } from './card/card.repository.js';
import { CardService } from './card/card.service.js';
import {
  RefreshCardOfStock,
  RefreshCardsOfPermit,
  RefreshCardsOfSeller,
  RefreshCardsOfShopHours,
  RefreshCardsOfTheDay,
} from './card/card.subscribers.js';
import { CertificateRepository } from './certificate/certificate.repository.js';
import { CertifiedGoods } from './certificate/certified-goods.service.js';
import { IssueCertificateService } from './certificate/issue-certificate.service.js';
import { TellSold } from './card/tell-sold.sweep.js';
import { FreightRepository } from './freight/freight.repository.js';
import { FreightDesk } from './freight/freight-desk.service.js';
import { FreightService } from './freight/freight.service.js';
import { CatalogImport } from './import/catalog.import.js';
import { ChangeListingService } from './listing/change-listing.service.js';
import { DraftService } from './listing/draft.service.js';
import { ListProductService } from './listing/list-product.service.js';
import { ListingAccess } from './listing/listing-access.js';
import { ListingDeskService } from './listing/listing-desk.service.js';
import { ListingRepository } from './listing/listing.repository.js';
import { ListingTermsService } from './listing/listing.terms.js';
import { OfferRepository } from './listing/offer.repository.js';
import { OfferService } from './listing/offer.service.js';
import { PreviewService } from './listing/preview.service.js';
import { ContentReader } from './listing/read-content.js';
import { RevisionRepository } from './listing/revision.repository.js';
import { SaleService } from './listing/sale.service.js';
import { VariantService } from './listing/variant.service.js';
import { HarvestScopes } from './lot/harvest-scopes.js';
import { HarvestSumsRepository } from './lot/harvest-sums.repository.js';
import { HarvestSumsService } from './lot/harvest-sums.service.js';
import { HarvestService } from './lot/harvest.service.js';
import { LotDeskService } from './lot/lot-desk.service.js';
import { LotStepsService } from './lot/lot-steps.service.js';
import { LotRepository } from './lot/lot.repository.js';
import { StockRecordRepository } from './lot/stock-record.repository.js';
import { DecideMarkService } from './mark/decide-mark.service.js';
import { HandInMarkService } from './mark/hand-in-mark.service.js';
import { MarkRepository } from './mark/mark.repository.js';
import { FolderMediaStore, MediaStore } from './media/media-store.js';
import { PartStore } from './media/part-store.js';
import { PartRepository } from './media/part.repository.js';
import { PartService } from './media/part.service.js';
import { PictureGate } from './media/picture-gate.js';
import { PictureRepository } from './media/picture.repository.js';
import { PictureService } from './media/picture.service.js';
import { ForgetMissedSearches } from './missed-search/forget-missed-searches.js';
import { MissedSearchRepository } from './missed-search/missed-search.repository.js';
import { OwnCounties } from './missed-search/own-counties.js';
import { WantedSearchesService } from './missed-search/wanted-searches.service.js';
import { ProductRepository } from './product/product.repository.js';
import { ProductService } from './product/product.service.js';
import { ListingCheckRepository } from './review/listing-check.repository.js';
import { ListingChecks } from './review/listing-checks.js';
import { PermitGate } from './review/permit-gate.js';
import { RefusedWords } from './review/refused-words.repository.js';
import { ToldWords } from './review/told-words.js';
import { ReviewRepository } from './review/review.repository.js';
import { ReviewService } from './review/review.service.js';
import { SearchHelpService } from './search/search-help.service.js';
import { SearchWords } from './search/search-words.js';
import { SearchWordsRepository } from './search/search-words.repository.js';
import { SellableRepository } from './sellable/sellable.repository.js';
import { SellableService } from './sellable/sellable.service.js';
import { SpecialtyImport } from './specialty/specialty.import.js';
import { SpecialtyRepository } from './specialty/specialty.repository.js';
import { SpecialtyService } from './specialty/specialty.service.js';
import { StockRepository } from './stock/stock.repository.js';
import { StockService } from './stock/stock.service.js';
import { WindowKeeper } from './window/window-keeper.js';
import { WindowService } from './window/window.service.js';

const PROVIDERS = [
  WindowKeeper,
  WindowService,
  CardProjection,
  CatalogImport,
  CardRepository,
  CardService,
  PictureService,
  ProductRepository,
  ProductService,
  FreightRepository,
  FreightDesk,
  FreightService,
  SearchHelpService,
  SearchWords,
  SearchWordsRepository,
  SellableRepository,
  SellableService,
  SpecialtyImport,
  SpecialtyRepository,
  SpecialtyService,
  StockRepository,
  StockService,
  RefreshCardOfStock,
  RefreshCardsOfPermit,
  RefreshCardsOfSeller,
  RefreshCardsOfShopHours,
  RefreshCardsOfTheDay,
  TellSold,
  PartRepository,
  PartService,
  PictureGate,
  PictureRepository,
  ChangeListingService,
  ContentReader,
  DraftService,
  ListProductService,
  ListingAccess,
  ListingDeskService,
  ListingRepository,
  ListingTermsService,
  OfferRepository,
  OfferService,
  PreviewService,
  RevisionRepository,
  SaleService,
  VariantService,
  ListingCheckRepository,
  ListingChecks,
  PermitGate,
  RefusedWords,
  ToldWords,
  ReviewRepository,
  ReviewService,
  CertificateRepository,
  CertifiedGoods,
  IssueCertificateService,
  HarvestScopes,
  HarvestService,
  HarvestSumsRepository,
  HarvestSumsService,
  LotDeskService,
  LotRepository,
  LotStepsService,
  DecideMarkService,
  HandInMarkService,
  MarkRepository,
  StockRecordRepository,
  ForgetMissedSearches,
  MissedSearchRepository,
  OwnCounties,
  WantedSearchesService,
  GoodsExport,
  ImportRepository,
  ImportRowRepository,
  ImportService,
  RowApplier,
  RowFinder,
  RowKeyRepository,
  RowPlanner,
];

/** Services of this lib; the API adds resolvers and routes, the worker the handlers. */
@Module({})
export class CatalogModule {
  static forRoot(options: { mediaFolder: string }): DynamicModule {
    return {
      module: CatalogModule,
      imports: [VillageSellerModule],
      providers: [
        { provide: MediaStore, useValue: new FolderMediaStore(options.mediaFolder) },
        { provide: PartStore, useValue: new PartStore(join(options.mediaFolder, 'parts')) },
        { provide: ImportStore, useValue: new ImportStore(join(options.mediaFolder, 'goods')) },
        ...PROVIDERS,
      ],
      exports: [MediaStore, PartStore, ImportStore, VillageSellerModule, ...PROVIDERS],
    };
  }
}
