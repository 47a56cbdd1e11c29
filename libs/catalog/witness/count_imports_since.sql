-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_imports_since
select count(*)::int as count, count(*) filter (where state = 'applying')::int as applying
   from catalog.imports where seller_id = $1 and began_at > $2

--   Aggregate
--     ->  Index Scan using imports_seller on imports
--           Index Cond: ((seller_id = $1) AND (began_at > $2))
