-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_certificate_rooms
with locked as (select t.id as "certificateId", l.product_id as "productId", t.number, l.code as "lotCode",
    l.harvested_on::text as "harvestedOn", t.valid_until::text as "validUntil", t.unit, b.certified - b.shipped as room
  from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id
    join catalog.certificate_balances b on b.certificate_id = t.id
  where l.product_id = any($1) and t.issued_on <= $2 and t.valid_until >= $2 and b.shipped < b.certified order by t.id for no key update of b)
   select * from locked order by "harvestedOn", "certificateId"

--   Sort
--     Sort Key: locked."harvestedOn", locked."certificateId"
--     CTE locked
--       ->  LockRows
--             ->  Sort
--                   Sort Key: t.id
--                   ->  Nested Loop
--                         ->  Hash Join
--                               Hash Cond: (t.lot_id = l.id)
--                               ->  Bitmap Heap Scan on lot_certificates t
--                                     Recheck Cond: (issued_on <= $2)
--                                     Filter: (valid_until >= $2)
--                                     ->  Bitmap Index Scan on lot_certificates_issued_on
--                                           Index Cond: (issued_on <= $2)
--                               ->  Hash
--                                     ->  Bitmap Heap Scan on lots l
--                                           Recheck Cond: (product_id = ANY ($1))
--                                           ->  Bitmap Index Scan on lots_product
--                                                 Index Cond: (product_id = ANY ($1))
--                         ->  Index Scan using certificate_balances_pkey on certificate_balances b
--                               Index Cond: (certificate_id = t.id)
--                               Filter: (shipped < certified)
--     ->  CTE Scan on locked
