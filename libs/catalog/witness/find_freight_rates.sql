-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_freight_rates
select t.seller_id as "sellerId", t.unit, b.first_units as "firstUnits", b.first_fen as "firstFen",
    b.next_units as "nextUnits", b.next_fen as "nextFen", b.free_above_fen as "freeAboveFen"
   from catalog.freight_templates t
   join catalog.freight_provinces p on p.template_id = t.id and p.province_code = $2
   left join catalog.freight_bands b on b.template_id = p.template_id and b.band = p.band
   where t.seller_id = any($1) and t.valid_to is null

--   Nested Loop Left Join
--     ->  Nested Loop
--           ->  Index Scan using freight_templates_current on freight_templates t
--                 Index Cond: (seller_id = ANY ($1))
--           ->  Index Scan using freight_provinces_pkey on freight_provinces p
--                 Index Cond: ((template_id = t.id) AND (province_code = $2))
--     ->  Index Scan using freight_bands_pkey on freight_bands b
--           Index Cond: ((template_id = p.template_id) AND (band = p.band))
