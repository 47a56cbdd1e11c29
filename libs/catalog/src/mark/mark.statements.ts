import { statement } from '@shanhuo/database';
import { PLACES_OF_VILLAGE } from './mark.sql.js';

/** With the names of its area, and the picture that was handed in. What is not live yet has its name in what was brought. */
const MARK = `
  select m.id, m.kind, m.number, m.evidence, m.evidence_en as "evidenceEn", m.valid_from as "validFrom",
    m.valid_until as "validUntil", m.state, m.submitted_at as "submittedAt", m.decided_at as "decidedAt", m.reason,
    m.withdrawn_at as "withdrawnAt", m.withdrawal_reason as "withdrawalReason", m.document_id as "documentId",
    p.code as "productCode", coalesce(nullif(p.title, ''), r.title, '') as "productTitle",
    coalesce(nullif(p.title_en, ''), r."titleEn", '') as "productTitleEn",
    e.code as "sellerCode", e.name as "sellerName", e.name_en as "sellerNameEn", places.names, places."namesEn",
    coalesce(places."holdsGoods", false) as "holdsGoods"
  from catalog.marks m
  join catalog.products p on p.id = m.product_id
  join village_seller.sellers e on e.id = p.seller_id
  left join lateral (select content->>'title' as title, content->>'titleEn' as "titleEn" from catalog.product_revisions
    where product_id = p.id order by number desc limit 1) r on true
  cross join lateral (select json_agg(coalesce(v.name, d.name) order by n.position) as names,
      json_agg(coalesce(v.name_en, d.name_en) order by n.position) as "namesEn",
      (select m.place_ids && ${PLACES_OF_VILLAGE} from village_seller.villages w
        join village_seller.divisions y on y.id = w.county_id where w.id = p.village_id) as "holdsGoods"
    from unnest(m.place_ids) with ordinality n (id, position)
    left join village_seller.villages v on v.id = n.id left join village_seller.divisions d on d.id = n.id) places`;

/** `$1` product. */
export const findOfProduct = statement(
  'catalog.find_marks_of_product',
  `${MARK} where m.product_id = $1 order by m.submitted_at desc, m.id desc`,
);

export const findMark = statement('catalog.find_mark', `${MARK} where m.id = $1`);

/** `$1` state, `$2` and `$3` after which, `$4` how many. */
export const listAtDesk = statement(
  'catalog.list_marks_at_desk',
  `${MARK} where m.state = $1 and (m.submitted_at, m.id) > ($2, $3) order by m.submitted_at, m.id limit $4`,
);

/** `$1` codes of places as they are now, `$2` the village of the goods. */
export const findPlaces = statement(
  'catalog.find_places_of_mark',
  `select c.code, c.subject_id as "placeId", c.subject_id = any(${PLACES_OF_VILLAGE}) as "holdsGoods"
   from village_seller.division_codes c, village_seller.villages w join village_seller.divisions y on y.id = w.county_id
   where c.code = any($1) and c.valid_to is null and w.id = $2`,
);

/** `$1` product, `$2` seller. */
export const findGoods = statement(
  'catalog.find_goods_to_mark',
  `select p.id, p.village_id as "villageId" from catalog.products p
   where p.code = $1 and p.seller_id = $2 and p.state <> 'withdrawn'`,
);

/** Whoever writes locks the product first, cards too. */
export const lockGoods = statement(
  'catalog.lock_goods_of_mark',
  `select p.id as "productId", p.seller_id as "sellerId", e.code as "sellerCode"
   from catalog.marks m join catalog.products p on p.id = m.product_id
   join village_seller.sellers e on e.id = p.seller_id where m.id = $1 for no key update of p`,
);

/** `$2` what becomes of it, `$3` from which states, `$4` when, `$5` by whom, `$6` why. */
export const decideMark = statement(
  'catalog.decide_mark',
  `update catalog.marks set state = $2, decided_at = $4, decided_by = $5, reason = $6
   where id = $1 and state = any($3) returning id`,
);

export const withdrawMark = statement(
  'catalog.withdraw_mark',
  `update catalog.marks set state = $2, withdrawn_at = $4, withdrawn_by = $5, withdrawal_reason = $6
   where id = $1 and state = any($3) returning id`,
);
