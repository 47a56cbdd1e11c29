-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_area_children
select 
  a.code, a.name, a.level, exists (select from village_seller.areas c where c.parent_code = a.code) as "hasChildren" from village_seller.areas a where a.parent_code = $1 order by a.code

--   Sort
--     Sort Key: a.code
--     ->  Bitmap Heap Scan on areas a
--           Recheck Cond: (parent_code = $1)
--           ->  Bitmap Index Scan on areas_parent
--                 Index Cond: (parent_code = $1)
--           SubPlan 1
--             ->  Index Only Scan using areas_parent on areas c
--                   Index Cond: (parent_code = a.code)
