import { statement } from '@shanhuo/database';
import { perLanguage } from '../region/per-language.js';

const standings = (name: string, narrowed: string) =>
  perLanguage(
    name,
    (en) => `
  select s.id as "sellerId", s.code as "sellerCode", s.name${en} as "sellerName", s.kind, v.name${en} as "villageName",
    s.village_id as "villageId", s.cooperative_id as "cooperativeId", s.standing, s.time_zone as "timeZone",
    s.due_on as "dueOn", s.shown_until as "shownUntil", s.leaves_on as "leavesOn", to_json(last) as last
  from village_seller.sellers s join village_seller.villages v on v.id = s.village_id
  left join lateral (select r.id, r.state, r.words, r.handed_in_at as "handedInAt", r.decided_at as "decidedAt",
      r.by_kind as "byKind", r.reason
    from village_seller.reverifications r where r.seller_id = s.id order by r.id desc limit 1) last on true
  where ${narrowed}`,
  );

const SELLS = `s.standing in ('approved', 'paused', 'leaving')`;

export const FIND_STANDING = standings('village_seller.find_standing', 's.code = $1');
/** `$1` the last day looked at, `$2` and `$3` the place to go on from, `$4` how many. */
export const LIST_DUE = standings(
  'village_seller.list_sellers_due',
  `s.due_on <= $1::date and (s.due_on, s.id) > ($2::date, $3::uuid) and ${SELLS} order by s.due_on, s.id limit $4`,
);
/** Of villages alone: `$5`. */
export const LIST_DUE_OF_VILLAGES = standings(
  'village_seller.list_sellers_due_of_villages',
  `s.due_on <= $1::date and (s.due_on, s.id) > ($2::date, $3::uuid) and ${SELLS} and s.village_id = any($5)
   order by s.due_on, s.id limit $4`,
);

const LOCKED = `s.id as "sellerId", s.code as "sellerCode", s.name, s.name_en as "nameEn", s.standing,
  s.village_id as "villageId", s.cooperative_id as "cooperativeId", s.due_on as "dueOn", s.shown_until as "shownUntil",
  s.leaves_on as "leavesOn"`;

export const LOCK_SELLER = statement(
  'village_seller.lock_seller_of_standing',
  `select ${LOCKED}, (select r.id from village_seller.reverifications r where r.seller_id = s.id and r.state = 'handed_in')
     as "handedInId"
   from village_seller.sellers s where s.code = $1 for no key update of s`,
);

export const DECIDE_REVERIFICATION = statement(
  'village_seller.decide_reverification',
  `update village_seller.reverifications set state = $2, decided_at = $3, decided_by = $4, by_kind = $5, reason = $6,
     next_due_on = $7 where id = $1 and state = 'handed_in' returning id`,
);
export const PROLONG = statement(
  'village_seller.prolong_seller',
  `update village_seller.sellers set due_on = $2, shown_until = $3 where id = $1`,
);
export const SET_STANDING = statement(
  'village_seller.set_standing',
  `update village_seller.sellers set standing = $3, leaves_on = $4, shown_until = $5
   where id = $1 and standing = $2 returning id`,
);

/** Whose notice is over. */
export const LIST_GONE = statement(
  'village_seller.list_sellers_gone',
  `select s.code as "sellerCode" from village_seller.sellers s
   where s.standing = 'leaving' and s.leaves_on < $1::date order by s.leaves_on, s.id limit $2`,
);

/** Who leaves is not asked any more; `$2` and `$3` the place to go on from. */
export const LIST_TO_TELL = statement(
  'village_seller.list_sellers_to_tell',
  `select s.id as "sellerId", s.name, s.name_en as "nameEn", s.cooperative_id as "cooperativeId", s.due_on as "dueOn",
     s.shown_until as "shownUntil", (select coalesce(array_agg(n.kind), '{}') from village_seller.due_notices n
       where n.seller_id = s.id and n.due_on = s.due_on) as told
   from village_seller.sellers s
   where s.due_on <= $1::date and (s.due_on, s.id) > ($2::date, $3::uuid) and s.standing in ('approved', 'paused')
   order by s.due_on, s.id limit $4`,
);
/** Nothing for what was told before. */
export const NOTE_TOLD = statement(
  'village_seller.note_due_notice',
  `insert into village_seller.due_notices (seller_id, due_on, kind, told_at) values ($1, $2, $3, $4)
   on conflict do nothing returning kind`,
);
/** Who applied for the shop: its real name is good as long as the shop is. */
export const FIND_APPLICANT = statement(
  'village_seller.find_applicant_of_shop',
  `select person_id as "personId" from village_seller.applications where seller_id = $1`,
);
