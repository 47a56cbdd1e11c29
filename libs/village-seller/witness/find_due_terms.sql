-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_due_terms
select distinct on (name) name, value from village_seller.terms
   where name = any($1) and valid_from <= $2::date order by name, valid_from desc

--   Unique
--     ->  Sort
--           Sort Key: name, valid_from DESC
--           ->  Bitmap Heap Scan on terms
--                 Recheck Cond: ((name = ANY ($1)) AND (valid_from <= $2))
--                 ->  Bitmap Index Scan on terms_pkey
--                       Index Cond: ((name = ANY ($1)) AND (valid_from <= $2))
