-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_freight_template
select t.unit,
    (select json_agg(json_build_object('band', b.band, 'firstUnits', b.first_units, 'firstFen', b.first_fen,
        'nextUnits', b.next_units, 'nextFen', b.next_fen, 'freeAboveFen', b.free_above_fen) order by b.band)
      from catalog.freight_bands b where b.template_id = t.id) as bands,
    (select json_agg(json_build_object('provinceCode', p.province_code, 'band', p.band) order by p.province_code)
      from catalog.freight_provinces p where p.template_id = t.id) as provinces
   from catalog.freight_templates t where t.seller_id = $1 and t.valid_to is null

--   Index Scan using freight_templates_current on freight_templates t
--     Index Cond: (seller_id = $1)
--     SubPlan 1
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: b.band
--                   ->  Bitmap Heap Scan on freight_bands b
--                         Recheck Cond: (template_id = t.id)
--                         ->  Bitmap Index Scan on freight_bands_pkey
--                               Index Cond: (template_id = t.id)
--     SubPlan 2
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: p.province_code
--                   ->  Bitmap Heap Scan on freight_provinces p
--                         Recheck Cond: (template_id = t.id)
--                         ->  Bitmap Index Scan on freight_provinces_pkey
--                               Index Cond: (template_id = t.id)
