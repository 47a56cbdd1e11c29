-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_certificates_of_lots
select t.lot_id as "lotId", t.number, t.product_name as "productName", t.product_name_en as "productNameEn", t.origin,
     t.origin_en as "originEn", t.issuer, t.issuer_en as "issuerEn", t.quantity, t.unit, t.bases, t.promise, t.contact,
     t.issued_on::text as "issuedOn", t.valid_until::text as "validUntil", b.shipped,
     c.name as "cooperativeName", c.name_en as "cooperativeNameEn"
   from catalog.lot_certificates t join catalog.certificate_balances b on b.certificate_id = t.id
     left join village_seller.cooperatives c on c.id = t.by_cooperative
   where t.lot_id = any($1) order by t.lot_id, t.issued_on, t.id

--   Sort
--     Sort Key: t.lot_id, t.issued_on, t.id
--     ->  Nested Loop
--           ->  Nested Loop Left Join
--                 ->  Bitmap Heap Scan on lot_certificates t
--                       Recheck Cond: (lot_id = ANY ($1))
--                       ->  Bitmap Index Scan on lot_certificates_lot
--                             Index Cond: (lot_id = ANY ($1))
--                 ->  Index Scan using cooperatives_pkey on cooperatives c
--                       Index Cond: (id = t.by_cooperative)
--           ->  Index Scan using certificate_balances_pkey on certificate_balances b
--                 Index Cond: (certificate_id = t.id)
