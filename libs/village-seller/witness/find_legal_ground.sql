-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_legal_ground.en
select code, name_en as name from village_seller.legal_grounds
   where seller_kind = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
   order by valid_from desc limit 1

--   Limit
--     ->  Sort
--           Sort Key: valid_from DESC
--           ->  Seq Scan on legal_grounds
--                 Disabled: true
--                 Filter: ((valid_from <= $2) AND ((valid_to IS NULL) OR (valid_to > $2)) AND (seller_kind = $1))

-- village_seller.find_legal_ground.zh
select code, name as name from village_seller.legal_grounds
   where seller_kind = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
   order by valid_from desc limit 1

--   Limit
--     ->  Sort
--           Sort Key: valid_from DESC
--           ->  Seq Scan on legal_grounds
--                 Disabled: true
--                 Filter: ((valid_from <= $2) AND ((valid_to IS NULL) OR (valid_to > $2)) AND (seller_kind = $1))
