-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_area_paths
select wanted.code, left(wanted.code, 2) || '0000' as "provinceCode",
    not exists (select from village_seller.areas c where c.parent_code = wanted.code) as "isLeaf",
    (select json_agg(json_build_object('code', a.code, 'name', a.name, 'level', a.level) order by a.code)
      from village_seller.areas a where a.code = any(array[left(wanted.code, 2) || '0000', left(wanted.code, 4) || '00',
        left(wanted.code, 6), wanted.code])) as areas from village_seller.areas wanted where wanted.code = any($1)

--   Bitmap Heap Scan on areas wanted
--     Recheck Cond: (code = ANY ($1))
--     ->  Bitmap Index Scan on areas_pkey
--           Index Cond: (code = ANY ($1))
--     SubPlan 2
--       ->  Bitmap Heap Scan on areas c
--             ->  Bitmap Index Scan on areas_parent
--     SubPlan 3
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: a.code
--                   ->  Bitmap Heap Scan on areas a
--                         Recheck Cond: (code = ANY (ARRAY[("left"(wanted.code, 2) || '0000'::text), ("left"(wanted.code, 4) || '00'::text), "left"(wanted.code, 6), wanted.code]))
--                         ->  Bitmap Index Scan on areas_pkey
--                               Index Cond: (code = ANY (ARRAY[("left"(wanted.code, 2) || '0000'::text), ("left"(wanted.code, 4) || '00'::text), "left"(wanted.code, 6), wanted.code]))
