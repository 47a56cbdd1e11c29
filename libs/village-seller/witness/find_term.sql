-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_term
select value from village_seller.terms where name = $1 and valid_from <= $2::date order by valid_from desc limit 1

--   Limit
--     ->  Index Scan Backward using terms_pkey on terms
--           Index Cond: ((name = $1) AND (valid_from <= $2))
