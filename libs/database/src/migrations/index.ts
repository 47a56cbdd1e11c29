import { Database1763800000000 } from './1763800000000-database.js';
import { Identity1763800100000 } from './1763800100000-identity.js';
import { Notice1763800200000 } from './1763800200000-notice.js';
import { VillageSeller1763800700000 } from './1763800700000-village-seller.js';
import { Catalog1763800800000 } from './1763800800000-catalog.js';
import { IndexesPlansAskedFor1763801000000 } from './1763801000000-indexes-plans-asked-for.js';
import { CardCounts1763801100000 } from './1763801100000-card-counts.js';
import { Freight1763802000000 } from './1763802000000-freight.js';
import { Areas1763802100000 } from './1763802100000-areas.js';
import { TextsPerPhone1763802900000 } from './1763802900000-texts-per-phone.js';
import { Payment1763803000000 } from './1763803000000-payment.js';
import { Orders1763804000000 } from './1763804000000-orders.js';
import { GenericPlans1763805000000 } from './1763805000000-generic-plans.js';
import { MoneyHolds1763806000000 } from './1763806000000-money-holds.js';
import { Forgetting1763806500000 } from './1763806500000-forgetting.js';
import { Onboarding1763807000000 } from './1763807000000-onboarding.js';
import { Membership1763807100000 } from './1763807100000-membership.js';
import { Listing1763807200000 } from './1763807200000-listing.js';
import { Insight1763807300000 } from './1763807300000-insight.js';
import { PromiseLists1763808100000 } from './1763808100000-promise-lists.js';
import { LeastPayment1763808200000 } from './1763808200000-least-payment.js';
import { Harvests1763808300000 } from './1763808300000-harvests.js';
import { HouseholdSupports1763808400000 } from './1763808400000-household-supports.js';
import { PettyTrade1763808600000 } from './1763808600000-petty-trade.js';
import { ReVerification1763808700000 } from './1763808700000-re-verification.js';
import { Mandates1763808900000 } from './1763808900000-mandates.js';
import { BeingFound1763809000000 } from './1763809000000-being-found.js';
import { ReturnsByDay1763809010000 } from './1763809010000-returns-by-day.js';
import { MissedSearches1763809020000 } from './1763809020000-missed-searches.js';
import { PictureParts1763809100000 } from './1763809100000-picture-parts.js';
import { GoodsImports1763809200000 } from './1763809200000-goods-imports.js';
import { Windows1763809300000 } from './1763809300000-windows.js';
import { Presales1763809310000 } from './1763809310000-presales.js';
import { Certificates1763809400000 } from './1763809400000-certificates.js';
import { Marks1763809410000 } from './1763809410000-marks.js';
import { Consents1763809420000 } from './1763809420000-consents.js';
import { FamilyPhotos1763809430000 } from './1763809430000-family-photos.js';
import { CallBacks1763809500000 } from './1763809500000-call-backs.js';
import { Specialties1763809600000 } from './1763809600000-specialties.js';
import { CertificateContacts1763809710000 } from './1763809710000-certificate-contacts.js';
import { WordsOfMarks1763809720000 } from './1763809720000-words-of-marks.js';

/** Every migration, oldest first: one linear history for the whole database. */
export const MIGRATIONS = [
  Database1763800000000,
  Identity1763800100000,
  Notice1763800200000,
  VillageSeller1763800700000,
  Catalog1763800800000,
  IndexesPlansAskedFor1763801000000,
  CardCounts1763801100000,
  Freight1763802000000,
  Areas1763802100000,
  TextsPerPhone1763802900000,
  Payment1763803000000,
  Orders1763804000000,
  GenericPlans1763805000000,
  MoneyHolds1763806000000,
  Forgetting1763806500000,
  Onboarding1763807000000,
  Membership1763807100000,
  Listing1763807200000,
  Insight1763807300000,
  PromiseLists1763808100000,
  LeastPayment1763808200000,
  Harvests1763808300000,
  HouseholdSupports1763808400000,
  PettyTrade1763808600000,
  ReVerification1763808700000,
  Mandates1763808900000,
  BeingFound1763809000000,
  ReturnsByDay1763809010000,
  MissedSearches1763809020000,
  PictureParts1763809100000,
  GoodsImports1763809200000,
  Windows1763809300000,
  Presales1763809310000,
  Certificates1763809400000,
  Marks1763809410000,
  Consents1763809420000,
  FamilyPhotos1763809430000,
  CallBacks1763809500000,
  Specialties1763809600000,
  CertificateContacts1763809710000,
  WordsOfMarks1763809720000,
];
