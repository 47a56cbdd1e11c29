import { ApplicationChangeEntity, ApplicationEntity, ApplicationItemEntity } from './application/application.entity.js';
import { AreaEntity, AreaListEntity } from './area/area.entity.js';
import { CallBackEntity } from './call-back/call-back.entity.js';
import { ChecklistItemEntity, LegalGroundEntity, SellerTermEntity } from './checklist/checklist.entity.js';
import { CooperativeEntity, CooperativeMemberEntity, HouseholdEntity } from './cooperative/cooperative.entity.js';
import { DocumentEntity } from './document/document.entity.js';
import { ConsentEntity } from './consent/consent.entity.js';
import { FamilyPhotoEntity } from './consent/family-photo.entity.js';
import { MandateEntity } from './mandate/mandate.entity.js';
import { MemberPermissionEntity, MembershipRequestEntity } from './membership/membership.entity.js';
import { PauseEntity } from './pause/pause.entity.js';
import { PermitEntity } from './permit/permit.entity.js';
import { PettyTradeEntity } from './petty-trade/petty-trade.entity.js';
import { DivisionCodeEntity, DivisionEntity } from './region/division.entity.js';
import { VillageEntity } from './region/village.entity.js';
import { SellerEntity } from './seller/seller.entity.js';
import { DueNoticeEntity, ReverificationEntity, StandingChangeEntity } from './standing/standing.entity.js';
import { HouseholdSupportEntity } from './support/support.entity.js';

/** Entities of this lib, for the connection of a process. */
export const VILLAGE_SELLER_ENTITIES = [
  DivisionEntity,
  DivisionCodeEntity,
  VillageEntity,
  CooperativeEntity,
  HouseholdEntity,
  CooperativeMemberEntity,
  SellerEntity,
  AreaEntity,
  AreaListEntity,
  SellerTermEntity,
  LegalGroundEntity,
  ChecklistItemEntity,
  ApplicationEntity,
  ApplicationChangeEntity,
  ApplicationItemEntity,
  PermitEntity,
  DocumentEntity,
  PauseEntity,
  MembershipRequestEntity,
  MemberPermissionEntity,
  ConsentEntity,
  FamilyPhotoEntity,
  MandateEntity,
  HouseholdSupportEntity,
  ReverificationEntity,
  StandingChangeEntity,
  DueNoticeEntity,
  PettyTradeEntity,
  CallBackEntity,
];
