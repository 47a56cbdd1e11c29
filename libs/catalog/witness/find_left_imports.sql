-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_left_imports
select id from catalog.imports where state in ('checking', 'applying') and held_until <= $1 limit 100

--   Limit
--     ->  Index Scan using imports_working on imports
--           Index Cond: (held_until <= $1)
