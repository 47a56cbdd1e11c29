import { statement } from '@shanhuo/database';

/** The shop's village comes from its row now: an agent who lost the village reads nothing more of it. */
const CALL_BACKS = `
  select c.id, c.code, c.topic, c.about_kind as "aboutKind", c.about_shop_code as "aboutShopCode",
    c.about_code as "aboutCode", c.person_id as "personId", c.language, c.masked_phone as "maskedPhone",
    c.sealed_phone as "sealedPhone", c.sealed_name as "sealedName", c.state, c.asked_at as "askedAt",
    c.taken_at as "takenAt", c.taken_by as "takenBy", t.display_name as "takenByName", c.finished_at as "finishedAt",
    c.outcome, c.note, s.code as "shopCode", s.name as "shopName", s.name_en as "shopNameEn",
    v.name as "villageName", v.name_en as "villageNameEn"
  from village_seller.call_backs c
  left join village_seller.sellers s on s.id = c.seller_id
  left join village_seller.villages v on v.id = s.village_id
  left join identity.persons t on t.id = c.taken_by`;

export const ADD_CALL_BACK = statement(
  'village_seller.add_call_back',
  `insert into village_seller.call_backs
     (id, code, request_id, topic, about_kind, about_shop_code, about_code, seller_id, person_id, language, phone_index,
      masked_phone, sealed_phone, sealed_name, state, asked_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'open', $15)
   on conflict (request_id, phone_index) do nothing returning code`,
);
export const FIND_ASKED = statement(
  'village_seller.find_asked_call_back',
  `select code from village_seller.call_backs where request_id = $1 and phone_index = $2`,
);
/** All that wait, the longest first. */
export const LIST_WAITING = statement(
  'village_seller.list_waiting_call_backs',
  `${CALL_BACKS} where c.finished_at is null order by c.asked_at, c.id limit $1`,
);
/** Those of shops of these villages, but for what somebody has to say about an agent. */
export const LIST_WAITING_OF_VILLAGES = statement(
  'village_seller.list_waiting_call_backs_of_villages',
  `${CALL_BACKS} where c.finished_at is null and c.topic <> 'agent' and s.village_id = any($2)
   order by c.asked_at, c.id limit $1`,
);
/** `$2` villages, `$3` whether all of them. */
export const FIND_CALL_BACK = statement(
  'village_seller.find_call_back',
  `${CALL_BACKS} where c.code = $1 and ($3 or (s.village_id = any($2) and c.topic <> 'agent'))`,
);
/** Whoever takes or finishes it too waits for this transaction. */
export const LOCK_CALL_BACK = statement(
  'village_seller.lock_call_back',
  `${CALL_BACKS} where c.code = $1 and ($3 or (s.village_id = any($2) and c.topic <> 'agent'))
   for no key update of c`,
);
export const TAKE_CALL_BACK = statement(
  'village_seller.take_call_back',
  `update village_seller.call_backs set state = 'taken', taken_at = $2, taken_by = $3
   where id = $1 and state in ('open', 'taken')`,
);
export const FINISH_CALL_BACK = statement(
  'village_seller.finish_call_back',
  `update village_seller.call_backs set state = 'done', finished_at = $2, finished_by = $3, outcome = $4, note = $5
   where id = $1 and state in ('open', 'taken')`,
);
export const LAPSE_CALL_BACKS = statement(
  'village_seller.lapse_call_backs',
  `update village_seller.call_backs set state = 'lapsed', finished_at = $2 where finished_at is null and asked_at < $1`,
);
export const FORGET_CALL_BACKS = statement(
  'village_seller.forget_call_backs',
  `update village_seller.call_backs set forgotten_at = $2, phone_index = null, masked_phone = null, sealed_phone = null,
     sealed_name = null, note = null
   where forgotten_at is null and finished_at < $1`,
);
