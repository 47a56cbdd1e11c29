import type { Subscription } from '@shanhuo/database';
import { ACTED_FOR_SELLER } from './seller/acting-for.js';

import { PETTY_TRADE_TURNED } from './petty-trade/petty-trade.events.js';
import { TELL_PETTY_TRADE } from './petty-trade/tell-petty-trade.handler.js';
import { ONBOARDING_SUBSCRIPTIONS } from './application/telling.handlers.js';
export { AreaImport, type AreaRecord } from './area/area.import.js';
export type { AreaLevel, AreaPath, AreaRow } from './area/area.rows.js';
export { AreaService } from './area/area.service.js';
export { showDocument } from './application/application.view.js';
export { DocumentService } from './document/document.service.js';
export { ConsentBook, ConsentBookService, type GiveConsent } from './consent/consent-book.service.js';
export type { ConsentPurpose } from './consent/consent.rules.js';
export { FAMILY_PHOTO_PATH } from './consent/family-photo.path.js';
export { FamilyPhotoService } from './consent/family-photo.service.js';
export { mayTell } from './consent/consent.sql.js';
export { EvidencePapers } from './document/evidence-papers.js';
export { isGoodOn, isStillGood, type PaperDays } from './document/paper.rules.js';
export { VILLAGE_SELLER_ENTITIES } from './entities.js';
export { ApplicationReader, type ApplicationPageInput } from './application/application.reader.js';
export { ApplyService, type Applied, type ApplyInput, type NotApplied } from './application/apply.service.js';
export { DecideService, type DecisionInput, type NotDecided } from './application/decide.service.js';
export { ForgetApplicantsSweep } from './application/forget-applicants.sweep.js';
export { OnboardingHandlers } from './application/telling.handlers.js';
export { VILLAGE_SELLER_REGISTER, VILLAGE_SELLER_SEALED_COLUMNS } from './village-seller.register.js';
export { OnboardingModule } from './onboarding.module.js';
export { PermitImport, type PermitRecord } from './import/permit.import.js';
export { CallBackModule } from './call-back/call-back.module.js';
export { ForgetCallBacksSweep } from './call-back/forget-call-backs.sweep.js';
export { RegionImport, type DivisionRecord, type VillageRecord } from './import/region.import.js';
export { SellerImport, type IdsBy, type SellerRecords } from './import/seller.import.js';
export { SHOP_HOURS_CHANGED, type ShopHoursChanged } from './pause/pause.events.js';
export { PauseService } from './pause/pause.service.js';
export { sayPause, type PauseReason } from './pause/pause.rules.js';
export { PERMIT_DECIDED, type PermitDecided } from './permit/permit.events.js';
export { PermitService } from './permit/permit.service.js';
export { PERMIT_KINDS, type PermitKind } from './permit/permit.states.js';
export type { PettyTradeCount } from './petty-trade/petty-trade.repository.js';
export { sayStopped, type PettyTradeStanding, type PettyTradeTerms } from './petty-trade/petty-trade.rules.js';
export { PettyTrade } from './petty-trade/petty-trade.service.js';
export { SELLER_APPROVED, type SellerApproved } from './application/application.events.js';
export { PlaceNames, type SellerNames, type VillageNames } from './region/place-names.js';
export type { CountyRow, VillageRow } from './region/region.rows.js';
export { RegionService, type VillageListInput } from './region/region.service.js';
export { GrantSubjectNames } from './seller/grant-subject-names.js';
export { MandateModule } from './mandate/mandate.module.js';
export { MembershipModule } from './membership/membership.module.js';
export { TellActing } from './membership/tell-acting.handler.js';
export { ACTED_FOR_SELLER, ActingFor, type ActedForSeller } from './seller/acting-for.js';
export { ActorNames, type ActorForSeller } from './seller/actor-names.js';
export { actingCooperativeId, SellerAccess, type ActingAs, type HeldSeller } from './seller/seller-access.js';
export { SellerNotFound } from './seller/seller.failures.js';
export type { CooperativeRow, SellerRow } from './seller/seller.rows.js';
export {
  MANDATE_SCOPES,
  MEMBER_SCOPES,
  SELLER_SCOPES,
  type HeldThrough,
  type MandateScope,
  type MemberScope,
  type SellerScope,
} from './seller/seller.scope.js';
export { SellerService } from './seller/seller.service.js';
export { SELLER_KINDS, sellerStanding, type SellerKind, type SellerStanding } from './seller/seller.states.js';
export { LeaveService } from './standing/leave.service.js';
export { SELLER_STANDING_CHANGED, type SellerStandingChanged } from './standing/standing.events.js';
export { TellDueSweep } from './standing/tell-due.sweep.js';
export { HouseholdNotFound } from './support/support.failures.js';
export { SUPPORT_KINDS, type SupportKind } from './support/support.rules.js';
export { SupportRegistered, SupportService } from './support/support.service.js';
export { VillageSellerModule } from './village-seller.module.js';

/** What this lib listens to. */
export const VILLAGE_SELLER_SUBSCRIPTIONS: readonly Subscription[] = [
  ...ONBOARDING_SUBSCRIPTIONS,
  { event: ACTED_FOR_SELLER, subscriber: 'village-seller.tell-acting' },
  { event: PETTY_TRADE_TURNED, subscriber: TELL_PETTY_TRADE },
];
