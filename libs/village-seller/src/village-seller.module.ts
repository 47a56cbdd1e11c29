import { Module } from '@nestjs/common';
import { AreaImport } from './area/area.import.js';
import { AreaRepository } from './area/area.repository.js';
import { AreaService } from './area/area.service.js';
import { PermitImport } from './import/permit.import.js';
import { RegionImport } from './import/region.import.js';
import { ConsentBookService } from './consent/consent-book.service.js';
import { ConsentRepository } from './consent/consent.repository.js';
import { FamilyPhotoRepository } from './consent/family-photo.repository.js';
import { FamilyPhotoService } from './consent/family-photo.service.js';
import { EvidencePapers } from './document/evidence-papers.js';
import { SellerImport } from './import/seller.import.js';
import { PauseRepository } from './pause/pause.repository.js';
import { PauseService } from './pause/pause.service.js';
import { PermitDesk } from './permit/permit-desk.service.js';
import { PermitRepository } from './permit/permit.repository.js';
import { PermitService } from './permit/permit.service.js';
import { PettyTradeRepository } from './petty-trade/petty-trade.repository.js';
import { PettyTrade } from './petty-trade/petty-trade.service.js';
import { PlaceNames } from './region/place-names.js';
import { RegionRepository } from './region/region.repository.js';
import { RegionService } from './region/region.service.js';
import { ActingFor } from './seller/acting-for.js';
import { ActorNames } from './seller/actor-names.js';
import { ManagedCooperatives } from './seller/managed-cooperatives.js';
import { SellerAccess } from './seller/seller-access.js';
import { SellerRepository } from './seller/seller.repository.js';
import { SellerService } from './seller/seller.service.js';
import { SellerDue } from './standing/seller-due.js';
import { SupportRepository } from './support/support.repository.js';
import { SupportService } from './support/support.service.js';

const PROVIDERS = [
  ActingFor,
  ActorNames,
  AreaImport,
  AreaRepository,
  AreaService,
  ConsentBookService,
  ConsentRepository,
  EvidencePapers,
  FamilyPhotoRepository,
  FamilyPhotoService,
  PauseRepository,
  PauseService,
  PermitDesk,
  PermitRepository,
  PermitService,
  PermitImport,
  PettyTrade,
  PettyTradeRepository,
  PlaceNames,
  RegionImport,
  RegionRepository,
  RegionService,
  ManagedCooperatives,
  SellerAccess,
  SellerDue,
  SellerImport,
  SellerRepository,
  SellerService,
  SupportRepository,
  SupportService,
];

/** Services of this lib; the API adds the resolvers. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class VillageSellerModule {}
