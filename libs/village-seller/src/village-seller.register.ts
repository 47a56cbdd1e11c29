import { sealedColumn, type PersonalColumn, type PersonalDataRegister } from '@shanhuo/identity';
import { APPLICATIONS_KEPT_DAYS } from './application/forget-applicants.sweep.js';
import { CALL_BACKS_KEPT_DAYS } from './call-back/forget-call-backs.sweep.js';

const { refused, loosePapers } = APPLICATIONS_KEPT_DAYS;
const TRADE = '3 years after the seller left, as trade law keeps it';
const PAPER = `${loosePapers} day where it was never handed in, ${refused} days after a refusal; else ${TRADE}`;
const PHOTO = `the consent is taken back, replaced or over; ${loosePapers} day where none was given`;
const NO_SHOP = `${refused} days after a refusal or withdrawal; else ${TRADE}`;

const { unanswered, over } = CALL_BACKS_KEPT_DAYS;
const CALLED = `${over} days after it is over, ${unanswered + over} after it was asked for where nobody answered`;

const duty = (
  column: string,
  storedAs: PersonalColumn['storedAs'],
  purpose: string,
  keptUntil: string,
): PersonalColumn => ({ column: `village_seller.${column}`, storedAs, purpose, basis: 'legal-duty', keptUntil });

const toCall = (column: string, storedAs: PersonalColumn['storedAs'], purpose: string): PersonalColumn => ({
  ...{ column: `village_seller.call_backs.${column}`, storedAs, purpose },
  ...{ basis: 'contract', keptUntil: CALLED },
});

/** What this lib seals and keeps for longer than a key: sealed anew when the key changes. */
export const VILLAGE_SELLER_SEALED_COLUMNS = [
  sealedColumn('village_seller', 'village_seller.call_backs', 'id', 'sealed_phone'),
  sealedColumn('village_seller', 'village_seller.call_backs', 'id', 'sealed_name'),
  sealedColumn('village_seller', 'village_seller.documents', 'id', 'sealed_key'),
];

const columns = (table: string, ...names: readonly string[]): string[] =>
  names.map((name) => `village_seller.${table}.${name}`);

/** What this lib keeps of persons. A test compares it with the tables. */
export const VILLAGE_SELLER_REGISTER: PersonalDataRegister = {
  personal: [
    duty('applications.shop_name', 'plain', 'to name the shop; a family by its surname alone', TRADE),
    duty('applications.shop_name_en', 'plain', 'to name the shop', TRADE),
    duty('applications.grows', 'plain', 'to know what would be sold', TRADE),
    duty('applications.credit_code', 'plain', 'to find the business in the public register', TRADE),
    duty('application_changes.reason', 'plain', 'to say why a step was made', NO_SHOP),
    toCall('sealed_phone', 'sealed', 'to call who asked for it'),
    toCall('sealed_name', 'sealed', 'to address who asked for a call'),
    toCall('masked_phone', 'masked', 'to tell requests apart before one is taken'),
    toCall('phone_index', 'blind', 'to take a request once'),
    toCall('note', 'plain', 'to know what was done when the same person calls again'),
    duty('documents.sealed_key', 'sealed', 'to show the paper to those who decide on it', PAPER),
    duty('documents.content', 'sealed', 'to show the paper to those who decide on it', PAPER),
    duty('documents.content_hash', 'digest', 'to prove which file was handed in', PAPER),
    duty('permits.number', 'plain', 'to prove that food may be made', TRADE),
    duty('permits.reason', 'plain', 'to say why it was decided so', TRADE),
    duty('pauses.words', 'plain', 'to tell buyers why the shop is closed', TRADE),
    duty('mandates.words', 'plain', 'to prove what a household agreed to, with its name and the agent’s', TRADE),
    duty('mandates.words_en', 'plain', 'to prove what a household agreed to, with its name and the agent’s', TRADE),
    duty('consents.words', 'plain', 'to prove what a household agreed to, with what is told of it', TRADE),
    duty('consents.words_en', 'plain', 'to prove what a household agreed to, with what is told of it', TRADE),
    {
      ...duty('family_photos.content', 'plain', 'to show the family on the page of its shop', PHOTO),
      basis: 'consent',
    },
    duty('mandates.end_note', 'plain', 'to prove who asked by telephone to end it', TRADE),
    duty('household_supports.kind', 'plain', 'to follow what families that are monitored or were poor earn', TRADE),
    duty('household_supports.source', 'plain', 'to say which list of the state has it so', TRADE),
    duty('households.name', 'plain', 'the name a family sells under', TRADE),
    duty('households.name_en', 'plain', 'the name a family sells under', TRADE),
    duty('reverifications.words', 'plain', 'to know what has changed at a seller', TRADE),
    duty('reverifications.reason', 'plain', 'to say why somebody vouched for a seller', TRADE),
    duty('standing_changes.reason', 'plain', 'to know why a seller left', TRADE),
    duty('sellers.name', 'plain', 'to name the shop', TRADE),
    duty('sellers.name_en', 'plain', 'to name the shop', TRADE),
    duty('sellers.story', 'plain', 'what the seller says of itself', TRADE),
    duty('sellers.story_en', 'plain', 'what the seller says of itself', TRADE),
  ],
  others: [
    ...columns('application_changes', 'by_kind', 'from_state', 'to_state'),
    ...columns('applications', 'code', 'kind', 'legal_ground_code', 'state'),
    ...columns('consents', 'purpose', 'way'),
    ...columns('area_lists', 'content_hash'),
    ...columns('areas', 'code', 'full_name', 'level', 'name', 'parent_code'),
    ...columns(
      'call_backs',
      'about_code',
      'about_kind',
      'about_shop_code',
      'code',
      'language',
      'outcome',
      'state',
      'topic',
    ),
    ...columns('checklist_items', 'code', 'item_kind', 'seller_kind', 'words', 'words_en'),
    ...columns('cooperatives', 'code', 'name', 'name_en'),
    ...columns('division_codes', 'code'),
    ...columns('divisions', 'level', 'name', 'name_en'),
    ...columns('due_notices', 'kind'),
    ...columns('legal_grounds', 'code', 'name', 'name_en', 'seller_kind'),
    ...columns('mandates', 'consent_way', 'scopes', 'state'),
    ...columns('member_permissions', 'scope'),
    ...columns('membership_requests', 'asked_by', 'state'),
    ...columns('pauses', 'reason_kind'),
    ...columns('permits', 'issuer', 'kind', 'state'),
    ...columns('reverifications', 'by_kind', 'state'),
    ...columns('sellers', 'code', 'kind', 'legal_ground', 'legal_ground_en', 'standing', 'time_zone'),
    ...columns('standing_changes', 'from_standing', 'to_standing'),
    ...columns('terms', 'name'),
    ...columns('villages', 'code', 'kind', 'name', 'name_en'),
  ],
};
