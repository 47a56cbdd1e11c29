import { statement } from '@shanhuo/database';

/** What goods `p` are called: those that wait for their first review by the words that were brought. */
export const TITLE = {
  title: `coalesce(nullif(p.title, ''), w.content ->> 'title', '')`,
  titleEn: `coalesce(nullif(p.title_en, ''), w.content ->> 'titleEn', '')`,
  from: `left join lateral (select n.content from catalog.product_revisions n where n.product_id = p.id
    order by n.number desc limit 1) w on p.title = ''`,
} as const;

/** `$1` seller, `$2` code of the product. */
export const findGoods = statement(
  'catalog.find_goods_to_harvest',
  `select p.id, p.village_id as "villageId",
    (select coalesce(array_agg(v.id order by v.position, v.id), '{}') from catalog.variants v
      where v.product_id = p.id and v.withdrawn_at is null) as "variantIds"
   from catalog.products p where p.seller_id = $1 and p.code = $2`,
);

/**
 * `$1` lot, `$2` product, `$3` seller, `$4` village, `$5` day, `$6` quantity, `$7` unit, `$8` place, `$9` note, `$10`
 * record, `$11` now, `$12` who, `$13` cooperative. The number is counted under the lock of its row, so that two who write
 * at once get two; the part of the village leaves the first four digits away, which a region shares.
 */
export const keepLot = statement(
  'catalog.keep_lot',
  `with named as (
     select substr(v.code, 5) || '-' || to_char($5::date, 'YYMMDD') as prefix from village_seller.villages v where v.id = $4),
   counted as (
     insert into catalog.lot_counters as c (prefix, last) select prefix, 1 from named
     on conflict (prefix) do update set last = c.last + 1 returning c.prefix, c.last),
   kept as (
     insert into catalog.lots (id, code, product_id, seller_id, village_id, harvested_on, quantity, unit, place, note,
       records, recorded_at)
     select $1, prefix || '-' || lpad(last::text, greatest(2, length(last::text)), '0'), $2, $3, $4, $5, $6, $7, $8, $9, 1, $11
     from counted returning id, code),
   recorded as (
     insert into catalog.lot_records (id, lot_id, number, kind, harvested_on, quantity, unit, place, note, reason, at,
       by_person, by_cooperative)
     select $10, id, 1, 'harvested', $5, $6, $7, $8, $9, '', $11, $12, $13 from kept)
   select code from kept`,
);

/** `$1` seller, `$2` code. Others who write on the lot wait. */
export const lockLot = statement(
  'catalog.lock_lot',
  `select l.id, l.product_id as "productId", l.harvested_on::text as "harvestedOn", l.quantity, l.unit, l.place, l.note,
    l.records, l.closed_at as "closedAt"
   from catalog.lots l where l.code = $2 and l.seller_id = $1 for no key update`,
);

/** `$1` lot, `$2` kind, `$3` day, `$4` quantity, `$5` unit, `$6` place, `$7` note, `$8` reason, `$9` record, `$10` now, `$11` who, `$12` cooperative. */
export const addRecord = statement(
  'catalog.add_lot_record',
  `with changed as (
     update catalog.lots set harvested_on = $3, quantity = $4, unit = $5, place = $6, note = $7, records = records + 1,
       closed_at = case when $2 = 'closed' then $10::timestamptz end
     where id = $1 returning id, records)
   insert into catalog.lot_records (id, lot_id, number, kind, harvested_on, quantity, unit, place, note, reason, at,
     by_person, by_cooperative)
   select $9, id, records, $2, $3, $4, $5, $6, $7, $8, $10, $11, $12 from changed`,
);

const LOTS = `select l.id, l.code, s.code as "sellerCode", s.name as "sellerName", s.name_en as "sellerNameEn",
    p.code as "productCode", ${TITLE.title} as title, ${TITLE.titleEn} as "titleEn", v.name as "villageName", v.name_en as "villageNameEn",
    l.harvested_on::text as "harvestedOn", l.quantity, l.unit, l.place, l.note, l.records, l.closed_at as "closedAt"
  from catalog.lots l join village_seller.sellers s on s.id = l.seller_id join catalog.products p on p.id = l.product_id
    join village_seller.villages v on v.id = l.village_id ${TITLE.from}`;
const PAGE = `and ($2::date is null or (l.harvested_on, l.id) < ($2, $3::uuid))
  order by l.harvested_on desc, l.id desc limit $4`;

export const findLot = statement('catalog.find_lot', `${LOTS} where l.seller_id = $1 and l.code = $2`);

/** `$1` sellers, `$2` and `$3` the place after which, `$4` how many. */
export const listLots = statement('catalog.list_lots', `${LOTS} where l.seller_id = any($1) ${PAGE}`);

/** The same of one month that begins on `$5`. */
export const listLotsOfMonth = statement(
  'catalog.list_lots_of_month',
  `${LOTS} where l.seller_id = any($1) and l.harvested_on >= $5 and l.harvested_on < $5::date + interval '1 month' ${PAGE}`,
);

export const findRecords = statement(
  'catalog.find_lot_records',
  `select r.lot_id as "lotId", r.number, r.kind, r.harvested_on::text as "harvestedOn", r.quantity, r.unit, r.place, r.note,
     r.reason, r.at, w.display_name as "byName", c.name as "cooperativeName", c.name_en as "cooperativeNameEn"
   from catalog.lot_records r left join identity.persons w on w.id = r.by_person
     left join village_seller.cooperatives c on c.id = r.by_cooperative
   where r.lot_id = any($1) order by r.lot_id, r.number`,
);

export const findStockOfLots = statement(
  'catalog.find_stock_of_lots',
  `select c.lot_id as "lotId", v.label, v.label_en as "labelEn", sum(c.to_on_hand - c.from_on_hand)::int as packs
   from catalog.stock_changes c join catalog.variants v on v.id = c.variant_id
   where c.lot_id = any($1) group by c.lot_id, v.id order by c.lot_id, v.position, v.id`,
);
