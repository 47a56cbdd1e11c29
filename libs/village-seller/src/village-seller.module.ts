import { Module } from '@nestjs/common';
import { PlaceNames } from './region/place-names.js';
import { RegionImport } from './import/region.import.js';
import { SellerImport } from './import/seller.import.js';
import { RegionRepository } from './region/region.repository.js';
import { RegionService } from './region/region.service.js';
import { SellerAccess } from './seller/seller-access.js';
import { SellerRepository } from './seller/seller.repository.js';
import { SellerService } from './seller/seller.service.js';

/** Services of this lib; the API adds the resolvers. */
@Module({
  providers: [
    PlaceNames,
    RegionImport,
    SellerImport,
    RegionRepository,
    RegionService,
    SellerAccess,
    SellerRepository,
    SellerService,
  ],
  exports: [
    PlaceNames,
    RegionImport,
    SellerImport,
    RegionRepository,
    RegionService,
    SellerAccess,
    SellerRepository,
    SellerService,
  ],
})
export class VillageSellerModule {}
