import { CardCountEntity } from './card/card-count.entity.js';
import { ProductCardEntity } from './card/product-card.entity.js';
import { CategoryEntity } from './category/category.entity.js';
import { CertificateBalanceEntity, LotCertificateEntity } from './certificate/certificate.entity.js';
import { FreightBandEntity, FreightProvinceEntity, FreightTemplateEntity } from './freight/freight.entity.js';
import { ImportEntity, ImportRowEntity, RowKeyEntity, SentStockEntity } from './bulk/import.entity.js';
import { LotCounterEntity, LotRecordEntity } from './lot/lot-record.entity.js';
import { LotEntity } from './lot/lot.entity.js';
import { PriceChangeEntity, ProductRevisionEntity, StockChangeEntity, TermEntity } from './listing/listing.entity.js';
import { PicturePartEntity } from './media/part.entity.js';
import { UploadEntity } from './media/upload.entity.js';
import { PictureEntity, ProductPictureEntity } from './media/picture.entity.js';
import { MissedSearchEntity, MissedSearchVisitorEntity } from './missed-search/missed-search.entity.js';
import { MarkEntity } from './mark/mark.entity.js';
import { ProductEntity, VariantEntity } from './product/product.entity.js';
import { RefusedWordEntity } from './review/refused-word.entity.js';
import { SearchWordEntity } from './search/search-word.entity.js';
import { StockReturnEntity } from './stock/stock-return.entity.js';
import { SpecialtyEntity } from './specialty/specialty.entity.js';
import { HoldEntity, StockEntity } from './stock/stock.entity.js';

/** Entities of this lib, for the connection of a process. */
export const CATALOG_ENTITIES = [
  CategoryEntity,
  SpecialtyEntity,
  ProductEntity,
  VariantEntity,
  MarkEntity,
  LotEntity,
  LotCertificateEntity,
  CertificateBalanceEntity,
  LotRecordEntity,
  LotCounterEntity,
  SearchWordEntity,
  StockEntity,
  HoldEntity,
  StockReturnEntity,
  FreightTemplateEntity,
  FreightBandEntity,
  FreightProvinceEntity,
  PictureEntity,
  ProductPictureEntity,
  ProductCardEntity,
  CardCountEntity,
  ProductRevisionEntity,
  PriceChangeEntity,
  StockChangeEntity,
  UploadEntity,
  PicturePartEntity,
  TermEntity,
  RefusedWordEntity,
  MissedSearchEntity,
  MissedSearchVisitorEntity,
  ImportEntity,
  ImportRowEntity,
  RowKeyEntity,
  SentStockEntity,
];
