export { askedWord, refuseFile } from './bulk/asked-of-file.js';
export { IMPORT_QUEUE, ImportWork } from './bulk/import-work.service.js';
export { SheetSender, type SentSheet } from './bulk/sheet-sender.js';
export { CardProjection } from './card/card.projection.js';
export { CardService, type CardFilterInput, type CardPageInput } from './card/card.service.js';
export {
  CARD_SUBSCRIPTIONS,
  RefreshCardOfStock,
  RefreshCardsOfPermit,
  RefreshCardsOfSeller,
  RefreshCardsOfShopHours,
  RefreshCardsOfTheDay,
} from './card/card.subscribers.js';
export { TellSold } from './card/tell-sold.sweep.js';
export { CatalogModule } from './catalog.module.js';
export { CATALOG_REGISTER } from './catalog.register.js';
export type { CertificatePlan, CertificateRoom, CertificateUse } from './certificate/certificate.rules.js';
export { CertifiedGoods, type PackedLineOf, type RoomOfLine } from './certificate/certified-goods.service.js';
export { IssueCertificateService, type IssueCertificateInput } from './certificate/issue-certificate.service.js';
export { CATALOG_ENTITIES } from './entities.js';
export { freightOf, type FreightRate, type FreightUnit, type Parcel } from './freight/freight.rules.js';
export { FREIGHT_SUBSCRIPTIONS, GiveFreight } from './freight/give-freight.handler.js';
export { FreightService } from './freight/freight.service.js';
export type { FreightBand, FreightTerms, GivenFreightTerms } from './freight/freight.terms.js';
export { CatalogImport, type CategoryRecord, type ProductRecord } from './import/catalog.import.js';
export { OfferService } from './listing/offer.service.js';
export { ListProductService, ProductListed, type ListProductInput } from './listing/list-product.service.js';
export { LISTING_SUBSCRIPTIONS, TellOfListing } from './listing/tell-of-listing.js';
export { HarvestService, LotWritten, type RecordHarvestInput } from './lot/harvest.service.js';
export type { LotUnit } from './lot/harvest.rules.js';
export { DecideMarkService } from './mark/decide-mark.service.js';
export { HandInMarkService, MarkKept, type HandInMarkInput } from './mark/hand-in-mark.service.js';
export { MARK_SUBSCRIPTIONS, TellOfMark } from './mark/tell-of-mark.js';
export { MediaStore } from './media/media-store.js';
export type { Reply } from './media/refuse-upload.js';
export { PartService } from './media/part.service.js';
export { PictureRepository } from './media/picture.repository.js';
export { PictureService } from './media/picture.service.js';
export { ForgetMissedSearches } from './missed-search/forget-missed-searches.js';
export { MissedSearchRepository } from './missed-search/missed-search.repository.js';
export { MissedSearches } from './missed-search/missed-searches.js';
export { SearchService } from './missed-search/search.service.js';
export { ProductService } from './product/product.service.js';
export { RETURN_CLASSES, SIX_KINDS, type ReturnClass, type SixKind } from './product/product.states.js';
export { RefusedWords } from './review/refused-words.repository.js';
export type { RefusedWord } from './review/refused-words.rules.js';
export { ToldWords } from './review/told-words.js';
export type { SearchWordLine } from './search/search-dictionary.js';
export { SearchHelpService } from './search/search-help.service.js';
export { SearchWords } from './search/search-words.js';
export type { Sellable } from './sellable/sellable.js';
export { SellableService } from './sellable/sellable.service.js';
export { offerOf } from './sellable/sellable.sql.js';
export { SpecialtyImport, type SpecialtyRecord } from './specialty/specialty.import.js';
export { OutOfStock } from './stock/stock.failures.js';
export type { StockReturn } from './stock/stock.repository.js';
export { NO_WINDOWS, type Windows } from './window/window.rules.js';
export { WindowService, type SetWindowsInput } from './window/window.service.js';
export { StockService, type StockRequest } from './stock/stock.service.js';
