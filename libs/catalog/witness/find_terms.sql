-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_terms
select distinct on (name) name, value from catalog.terms where valid_from <= $1::date order by name, valid_from desc

--   Unique
--     ->  Sort
--           Sort Key: name, valid_from DESC
--           ->  Bitmap Heap Scan on terms
--                 Recheck Cond: (valid_from <= $1)
--                 ->  Bitmap Index Scan on terms_pkey
--                       Index Cond: (valid_from <= $1)
