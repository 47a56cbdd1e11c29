import { Module } from '@nestjs/common';
import { AreaImport } from './area/area.import.js';
import { AreaRepository } from './area/area.repository.js';
import { AreaService } from './area/area.service.js';
import { RegionImport } from './import/region.import.js';
import { SellerImport } from './import/seller.import.js';
import { PlaceNames } from './region/place-names.js';
import { RegionRepository } from './region/region.repository.js';
import { RegionService } from './region/region.service.js';
import { SellerAccess } from './seller/seller-access.js';
import { SellerRepository } from './seller/seller.repository.js';
import { SellerService } from './seller/seller.service.js';

const PROVIDERS = [
  AreaImport,
  AreaRepository,
  AreaService,
  PlaceNames,
  RegionImport,
  RegionRepository,
  RegionService,
  SellerAccess,
  SellerImport,
  SellerRepository,
  SellerService,
];

/** Services of this lib; the API adds the resolvers. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class VillageSellerModule {}
