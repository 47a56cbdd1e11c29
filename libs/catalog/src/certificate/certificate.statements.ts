import { statement } from '@shanhuo/database';

/**
 * `$1` certificate, `$2` lot, `$3` number, `$4` quantity, `$5` bases, `$6` promise, `$7` day, `$8` last day, `$9` now, `$10` who,
 * `$11` cooperative, `$12` contact. What it says of goods, origin and producer is what stands there in this moment.
 */
export const keepCertificate = statement(
  'catalog.keep_certificate',
  `insert into catalog.lot_certificates (id, lot_id, number, issuer, issuer_en, issued_on, valid_until, product_name,
     product_name_en, origin, origin_en, quantity, unit, bases, promise, issued_at, issued_by, by_cooperative, contact)
   select $1, l.id, $3, s.name, s.name_en, $7, $8, coalesce(nullif(p.title, ''), w.content ->> 'title', ''),
     coalesce(nullif(p.title_en, ''), w.content ->> 'titleEn', ''), c.name || n.name || v.name,
     v.name_en || ', ' || n.name_en || ', ' || c.name_en, coalesce($4, l.quantity), l.unit, $5, $6, $9, $10, $11, $12
   from catalog.lots l join catalog.products p on p.id = l.product_id
     join village_seller.sellers s on s.id = l.seller_id join village_seller.villages v on v.id = l.village_id
     join village_seller.divisions n on n.id = v.town_id join village_seller.divisions c on c.id = v.county_id
     left join lateral (select r.content from catalog.product_revisions r where r.product_id = p.id
       order by r.number desc limit 1) w on p.title = ''
   where l.id = $2`,
);

/** How many certificates a lot has, and how much they cover. Asked under the lot's lock. */
export const findCertified = statement(
  'catalog.find_certified_of_lot',
  `select count(*)::int as count, coalesce(sum(quantity), 0)::int as quantity from catalog.lot_certificates where lot_id = $1`,
);

export const findCertificates = statement(
  'catalog.find_certificates_of_lots',
  `select t.lot_id as "lotId", t.number, t.product_name as "productName", t.product_name_en as "productNameEn", t.origin,
     t.origin_en as "originEn", t.issuer, t.issuer_en as "issuerEn", t.quantity, t.unit, t.bases, t.promise, t.contact,
     t.issued_on::text as "issuedOn", t.valid_until::text as "validUntil", b.shipped,
     c.name as "cooperativeName", c.name_en as "cooperativeNameEn"
   from catalog.lot_certificates t join catalog.certificate_balances b on b.certificate_id = t.id
     left join village_seller.cooperatives c on c.id = t.by_cooperative
   where t.lot_id = any($1) order by t.lot_id, t.issued_on, t.id`,
);

const ROOMS = `select t.id as "certificateId", l.product_id as "productId", t.number, l.code as "lotCode",
    l.harvested_on::text as "harvestedOn", t.valid_until::text as "validUntil", t.unit, b.certified - b.shipped as room
  from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id
    join catalog.certificate_balances b on b.certificate_id = t.id
  where l.product_id = any($1) and t.issued_on <= $2 and t.valid_until >= $2 and b.shipped < b.certified`;

/** `$1` products, `$2` day. The oldest harvest first: that is what goes first. */
export const findRooms = statement('catalog.find_certificate_rooms', `${ROOMS} order by l.harvested_on, t.id`);

/** The same, and others who ship from them wait: taken in the order of ids, so that two parcels never wait in a circle. */
export const lockRooms = statement(
  'catalog.lock_certificate_rooms',
  `with locked as (${ROOMS} order by t.id for no key update of b)
   select * from locked order by "harvestedOn", "certificateId"`,
);

/** `$1` certificates, `$2` how much of each; rows that have no room for it are absent. */
export const useRooms = statement(
  'catalog.use_certificate_rooms',
  `update catalog.certificate_balances b set shipped = b.shipped + u.quantity
   from (select id, sum(quantity)::int as quantity from unnest($1::uuid[], $2::int[]) as n (id, quantity) group by id) u
   where b.certificate_id = u.id and b.certified - b.shipped >= u.quantity returning b.certificate_id`,
);

/** `$1` variants, `$2` their shelves as they were ordered. */
export const findPacks = statement(
  'catalog.find_packs_to_certify',
  `select v.id as "variantId", v.product_id as "productId", v.item_count as "itemCount",
     coalesce(v.pack_unit = 'box', false) as "countsBoxes", g.six_kind is not null as "isSixKind"
   from unnest($1::uuid[], $2::text[]) as n (variant_id, category_code)
     join catalog.variants v on v.id = n.variant_id join catalog.categories g on g.code = n.category_code`,
);
