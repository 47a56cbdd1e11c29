import { ApplicantResolver } from './application/applicant.resolver.js';
import { DecisionResolver } from './application/decision.resolver.js';
import { AreaResolver } from './area/area.resolver.js';
import { CallBackResolver } from './call-back/call-back.resolver.js';
import { ChecklistResolver } from './checklist/checklist.resolver.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { PauseResolver } from './pause/pause.resolver.js';
import { PermitResolver } from './permit/permit.resolver.js';
import { PettyTradeResolver } from './petty-trade/petty-trade.resolver.js';
import { RegionResolver, VillageConnectionResolver } from './region/region.resolver.js';
import { MandateResolver } from './mandate/mandate.resolver.js';
import { MemberResolver, MembershipResolver } from './membership/membership.resolver.js';
import { MySellersResolver } from './seller/my-sellers.resolver.js';
import { CooperativeResolver, SellerResolver } from './seller/seller.resolver.js';
import { StandingResolver } from './standing/standing.resolver.js';
import { SupportResolver } from './support/support.resolver.js';

export { CountyType, VillageType } from './region/region.types.js';
export { HeldSellerType } from './membership/membership.types.js';
export { HandInPaperInput, PaperFields } from './document/paper.types.js';
export { SELLER_FAILURE_WORDS, SellerNotFoundType } from './seller/seller-failure.types.js';
export { HouseholdNotFoundType, SupportKindEnum } from './support/support.types.js';
export { SUPPORT_WORDS } from './support/support.words.js';
export { CooperativeType, SellerKindEnum, SellerType } from './seller/seller.types.js';

/** Resolvers of this lib, for the API. */
export const VILLAGE_SELLER_RESOLVERS = [
  AreaResolver,
  RegionResolver,
  VillageConnectionResolver,
  SellerResolver,
  MySellersResolver,
  CooperativeResolver,
  MembershipResolver,
  MemberResolver,
  ConsentResolver,
  MandateResolver,
  ApplicantResolver,
  DecisionResolver,
  ChecklistResolver,
  PermitResolver,
  PettyTradeResolver,
  PauseResolver,
  StandingResolver,
  SupportResolver,
  CallBackResolver,
];
