import { type DynamicModule, Module } from '@nestjs/common';
import { VillageSellerModule } from '@shanhuo/village-seller';
import { CardProjection } from './card/card.projection.js';
import { CardRepository } from './card/card.repository.js';
import { CardService } from './card/card.service.js';
import { RefreshCardOfStock, RefreshCardsOfTheDay } from './card/card.subscribers.js';
import { FreightRepository } from './freight/freight.repository.js';
import { FreightDesk } from './freight/freight-desk.service.js';
import { FreightService } from './freight/freight.service.js';
import { CatalogImport } from './import/catalog.import.js';
import { FolderMediaStore, MediaStore } from './media/media-store.js';
import { PictureService } from './media/picture.service.js';
import { ProductRepository } from './product/product.repository.js';
import { ProductService } from './product/product.service.js';
import { SellableRepository } from './sellable/sellable.repository.js';
import { SellableService } from './sellable/sellable.service.js';
import { StockRepository } from './stock/stock.repository.js';
import { StockService } from './stock/stock.service.js';

const PROVIDERS = [
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
  SellableRepository,
  SellableService,
  StockRepository,
  StockService,
  RefreshCardOfStock,
  RefreshCardsOfTheDay,
];

/** Services of this lib; the API adds resolvers and routes, the worker the handlers. */
@Module({})
export class CatalogModule {
  static forRoot(options: { mediaFolder: string }): DynamicModule {
    return {
      module: CatalogModule,
      imports: [VillageSellerModule],
      providers: [{ provide: MediaStore, useValue: new FolderMediaStore(options.mediaFolder) }, ...PROVIDERS],
      exports: [MediaStore, VillageSellerModule, ...PROVIDERS],
    };
  }
}
