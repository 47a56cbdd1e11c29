import { statement, type Statement } from '@shanhuo/database';
import type { Language } from '@shanhuo/kernel';
import { perLanguage } from '../region/per-language.js';
import { villageColumns, villageTables } from '../region/region.repository.js';

const applications = (name: string, narrowed: string): Record<Language, Statement> =>
  perLanguage(
    name,
    (en) => `
  select a.id, a.code, a.person_id as "personId", a.kind, a.state, a.shop_name${en} as "shopName", a.grows,
    g.name${en} as "legalGround", a.credit_code as "creditCode", a.founded_on as "foundedOn",
    a.submitted_at as "submittedAt", a.recommended_at as "recommendedAt", a.decided_at as "decidedAt",
    a.seller_id as "sellerId", to_json(village) as village, to_json(real_name) as "realName",
    items.list as items, changes.list as changes
  from village_seller.applications a
  join village_seller.legal_grounds g on g.code = a.legal_ground_code
  cross join lateral (select ${villageColumns(en)} from ${villageTables} where v.id = a.village_id) village
  left join lateral (select r.masked_name as "maskedName", r.masked_identity_number as "maskedIdentityNumber", r.level,
      r.due_on as "dueOn"
    from identity.real_names r where r.person_id = a.person_id) real_name on true
  cross join lateral (select coalesce(json_agg(json_build_object('id', i.id, 'code', i.code, 'kind', i.item_kind,
      'words', i.words${en}, 'required', i.required, 'doneAt', d.done_at, 'documentId', d.document_id)
      order by i.position, i.id), '[]') as list
    from village_seller.application_items d join village_seller.checklist_items i on i.id = d.item_id
    where d.application_id = a.id) items
  cross join lateral (select coalesce(json_agg(json_build_object('at', c.changed_at, 'byKind', c.by_kind,
      'from', c.from_state, 'to', c.to_state, 'reason', c.reason) order by c.changed_at, c.id), '[]') as list
    from village_seller.application_changes c where c.application_id = a.id) changes
  where ${narrowed}`,
  );

export const FIND_SEEN = applications(
  'village_seller.find_application',
  'a.code = $1 and (a.person_id = $2 or a.village_id = any($3) or $4)',
);
export const FIND_OWN = applications(
  'village_seller.find_applications_of_person',
  'a.person_id = $1 order by a.submitted_at desc, a.id desc',
);
export const LIST_TO_VOUCH = applications(
  'village_seller.list_applications_to_vouch',
  `a.village_id = $1 and a.state = $2 and (a.submitted_at, a.id) > ($3, $4) order by a.submitted_at, a.id limit $5`,
);
export const LIST_TO_DECIDE = applications(
  'village_seller.list_applications_to_decide',
  `a.state = $1 and (a.submitted_at, a.id) > ($2, $3) order by a.submitted_at, a.id limit $4`,
);

export const FIND_OPEN = statement(
  'village_seller.find_open_application',
  `select code from village_seller.applications
   where person_id = $1 and state in ('applied', 'recommended', 'changes_wanted')`,
);

export const FIND_OWN_KIND = statement(
  'village_seller.find_kind_of_own_application',
  `select kind from village_seller.applications where code = $1 and person_id = $2`,
);

export const FIND_VILLAGE = statement(
  'village_seller.find_village_id',
  `select v.id from village_seller.division_codes k join village_seller.villages v on v.id = k.subject_id
   where k.code = $1 order by k.valid_from desc limit 1`,
);

/** `$2` the villages one vouches for, `$3` whether one decides on all, `$4` oneself where it is one's own. */
export const LOCK = statement(
  'village_seller.lock_application',
  `select a.id, a.code, a.person_id as "personId", a.kind, a.state, a.shop_name as "shopName",
     a.shop_name_en as "shopNameEn", a.village_id as "villageId", a.grows, g.name as "legalGround",
     g.name_en as "legalGroundEn", a.credit_code as "creditCode", a.founded_on as "foundedOn",
     a.recommended_at as "recommendedAt"
   from village_seller.applications a join village_seller.legal_grounds g on g.code = a.legal_ground_code
   where a.code = $1 and (a.village_id = any($2) or $3 or a.person_id = $4) for no key update of a`,
);

export const MOVE = statement(
  'village_seller.move_application',
  `update village_seller.applications set state = $3, decided_at = $4, seller_id = $5,
     recommended_at = coalesce($6, recommended_at), recommended_by = coalesce($7, recommended_by)
   where id = $1 and state = $2 returning id`,
);

export const RESUBMIT = statement(
  'village_seller.resubmit_application',
  `update village_seller.applications set state = $2, shop_name = $3, shop_name_en = $4, village_id = $5, grows = $6,
     credit_code = $7, founded_on = $8, submitted_at = $9,
     recommended_at = case when $2 = 'recommended' then recommended_at end,
     recommended_by = case when $2 = 'recommended' then recommended_by end
   where id = $1 and state = 'changes_wanted' returning id`,
);

export const FIND_OPEN_ITEMS = perLanguage(
  'village_seller.find_open_items',
  (en) => `
  select i.words${en} as words from village_seller.application_items d
  join village_seller.checklist_items i on i.id = d.item_id
  where d.application_id = $1 and i.required and d.done_at is null and i.item_kind = any($2)
  order by i.position, i.id`,
);

export const KEEP_ITEM = statement(
  'village_seller.keep_application_item',
  `insert into village_seller.application_items (application_id, item_id, done_at, done_by, document_id)
   values ($1, $2, $3, $4, $5)
   on conflict (application_id, item_id) do update set done_at = $3, done_by = $4, document_id = $5`,
);

export const REVIEW_ITEM = statement(
  'village_seller.review_application_item',
  `update village_seller.application_items d set done_at = $3, done_by = $4
   from village_seller.checklist_items i
   where d.application_id = $1 and d.item_id = $2 and i.id = d.item_id and i.item_kind = 'operator_review'
   returning d.item_id`,
);
