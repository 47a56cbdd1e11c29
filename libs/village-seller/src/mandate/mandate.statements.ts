import { statement } from '@shanhuo/database';

const MANDATES = `
  select m.id, m.seller_id as "sellerId", s.code as "sellerCode", s.name as "sellerName", s.name_en as "sellerNameEn",
    m.agent_id as "agentId", p.display_name as "agentName", v.code as "villageCode", v.name as "villageName",
    v.name_en as "villageNameEn", m.scopes, m.valid_from::text as "validFrom", m.valid_until::text as "validUntil",
    m.words, m.words_en as "wordsEn", m.state, m.asked_at as "askedAt", m.granted_at as "grantedAt",
    m.consent_way as "consentWay", m.ended_at as "endedAt", m.end_note as "endNote",
    exists (select 1 from identity.grants g where g.person_id = m.agent_id and g.role = 'agent'
      and g.subject_kind = 'village' and g.subject_id = s.village_id and g.ended_at is null
      and g.granted_at <= m.granted_at) as "agentStays",
    s.standing <> 'left' as "shopStays"
  from village_seller.mandates m
  join village_seller.sellers s on s.id = m.seller_id
  join village_seller.villages v on v.id = s.village_id
  join identity.persons p on p.id = m.agent_id`;

export const FIND_MANDATE = statement('village_seller.find_mandate', `${MANDATES} where m.id = $1`);
/** Whoever confirms or ends it too waits for this transaction. */
export const LOCK_MANDATE = statement(
  'village_seller.lock_mandate',
  `${MANDATES} where m.id = $1 for no key update of m`,
);
/** What a household ever agreed to: what runs first, then the latest. */
export const LIST_MANDATES_OF_SELLER = statement(
  'village_seller.list_mandates_of_seller',
  `${MANDATES} where m.seller_id = $1 and m.granted_at is not null
   order by (m.state = 'granted') desc, m.asked_at desc, m.id limit 50`,
);
/** The same of any shop, by its code. */
export const LIST_MANDATES_OF_SHOP = statement(
  'village_seller.list_mandates_of_shop',
  `${MANDATES} where s.code = $1 and m.granted_at is not null
   order by (m.state = 'granted') desc, m.asked_at desc, m.id limit 50`,
);
/** What an agent works under in a village, and what waits there for the household's code. */
export const LIST_MANDATES_OF_AGENT = statement(
  'village_seller.list_mandates_of_agent',
  `${MANDATES} where m.agent_id = $1 and m.state in ('asked', 'granted') and v.id = $2 order by s.name, m.id limit 500`,
);
export const ADD_MANDATE = statement(
  'village_seller.add_mandate',
  `insert into village_seller.mandates
     (id, seller_id, agent_id, scopes, valid_from, valid_until, words, words_en, state, asked_at, asked_by, granted_at,
      granted_by, consent_way)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
export const GRANT_MANDATE = statement(
  'village_seller.grant_mandate',
  `update village_seller.mandates set state = 'granted', granted_at = $2, granted_by = $3, consent_way = 'phone_code'
   where id = $1 and granted_at is null and ended_at is null returning id`,
);
export const END_MANDATE = statement(
  'village_seller.end_mandate',
  `update village_seller.mandates set state = $2, ended_at = $3, ended_by = $4, end_note = $5
   where id = $1 and state in ('asked', 'granted') returning id`,
);
/** What ran between the two makes room: replaced where its last day `$3` is still to come, else it had expired. */
export const MAKE_ROOM = statement(
  'village_seller.make_room_for_mandate',
  `update village_seller.mandates set ended_at = $4, ended_by = $5,
     state = case when valid_until < $3::date then 'expired' else 'replaced' end
   where agent_id = $1 and seller_id = $2 and state = 'granted'`,
);
/** What was asked for before and never confirmed. */
export const WITHDRAW_ASKED = statement(
  'village_seller.withdraw_asked_mandate',
  `update village_seller.mandates set state = 'withdrawn', ended_at = $3, ended_by = $4
   where agent_id = $1 and seller_id = $2 and state = 'asked'`,
);

const PRINCIPAL = `
  select s.id, s.code, s.name, s.name_en as "nameEn", s.household_id as "householdId", v.id as "villageId",
    v.name as "villageName", v.name_en as "villageNameEn"
  from village_seller.sellers s join village_seller.villages v on v.id = s.village_id`;
export const FIND_PRINCIPAL = statement('village_seller.find_principal', `${PRINCIPAL} where s.id = $1`);
/** A shop that is open, in one of these villages. */
export const FIND_PRINCIPAL_IN = statement(
  'village_seller.find_principal_in_villages',
  `${PRINCIPAL} where s.code = $1 and v.id = any($2) and s.standing in ('approved', 'paused', 'leaving')`,
);
export const FIND_AGENT_VILLAGE = statement(
  'village_seller.find_village_of_agent',
  `select id from village_seller.villages where code = $1 and id = any($2)`,
);
/** Persons who are agent of a village, but for those `$2` who sell for the shop themselves. */
export const LIST_AGENTS = statement(
  'village_seller.list_agents_of_village',
  `select p.id, p.display_name as name from identity.grants g join identity.persons p on p.id = g.person_id
   where g.role = 'agent' and g.subject_kind = 'village' and g.subject_id = $1 and g.ended_at is null
     and p.id <> all($2) order by g.granted_at, p.id limit 20`,
);
export const FIND_MASKED_PHONE = statement(
  'village_seller.find_masked_phone',
  `select masked_phone as "maskedPhone" from identity.persons where id = $1`,
);
export const FIND_TERM = statement(
  'village_seller.find_longest_mandate',
  `select value from village_seller.terms where name = 'longest_mandate_months' and valid_from <= $1::date
   order by valid_from desc limit 1`,
);
/** What others did for a shop, the latest first; an errand as a whole, and not each of its steps. */
export const LIST_ACTS = statement(
  'village_seller.list_acts_for_seller',
  `select a.id, a.at, p.display_name as "actorName", c.name as "cooperativeName", c.name_en as "cooperativeNameEn",
     a.details->'what' as what
   from database.audit_entries a
   join identity.persons p on p.id = a.actor_id
   left join village_seller.cooperatives c on c.id = (a.details->>'cooperativeId')::uuid
   where a.on_behalf_of_id = $1 and not a.details ? 'errandId' order by a.at desc, a.id desc limit $2`,
);
