-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_areas_by_name
with found as (
    select code, row_number() over (order by name = any($3) desc, length(code), right(code, 4) <> '0000',
      right(code, 2) <> '00', length(name), code) as place
    from village_seller.areas where full_name like all($1) and name like any($2) order by place limit $4)
  
  select found.code, left(found.code, 2) || '0000' as "provinceCode",
    not exists (select from village_seller.areas c where c.parent_code = found.code) as "isLeaf",
    (select json_agg(json_build_object('code', a.code, 'name', a.name, 'level', a.level) order by a.code)
      from village_seller.areas a where a.code = any(array[left(found.code, 2) || '0000', left(found.code, 4) || '00',
        left(found.code, 6), found.code])) as areas from found order by found.place

--   Subquery Scan on found
--     ->  Limit
--           ->  Sort
--                 Sort Key: (row_number() OVER w1)
--                 ->  WindowAgg
--                       Window: w1 AS (ORDER BY ((areas.name = ANY ($3))), (length(areas.code)), (("right"(areas.code, 4) <> '0000'::text)), (("right"(areas.code, 2) <> '00'::text)), (length(areas.name)), areas.code ROWS UNBOUNDED PRECEDING)
--                       ->  Sort
--                             Sort Key: ((areas.name = ANY ($3))) DESC, (length(areas.code)), (("right"(areas.code, 4) <> '0000'::text)), (("right"(areas.code, 2) <> '00'::text)), (length(areas.name)), areas.code
--                             ->  Seq Scan on areas
--                                   Disabled: true
--                                   Filter: ((full_name ~~ ALL ($1)) AND (name ~~ ANY ($2)))
--     SubPlan 1
--       ->  Index Only Scan using areas_parent on areas c
--             Index Cond: (parent_code = found.code)
--     SubPlan 3
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: a.code
--                   ->  Bitmap Heap Scan on areas a
--                         Recheck Cond: (code = ANY (ARRAY[("left"(found.code, 2) || '0000'::text), ("left"(found.code, 4) || '00'::text), "left"(found.code, 6), found.code]))
--                         ->  Bitmap Index Scan on areas_pkey
--                               Index Cond: (code = ANY (ARRAY[("left"(found.code, 2) || '0000'::text), ("left"(found.code, 4) || '00'::text), "left"(found.code, 6), found.code]))
