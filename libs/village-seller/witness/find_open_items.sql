-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_open_items.en
select i.words_en as words from village_seller.application_items d
  join village_seller.checklist_items i on i.id = d.item_id
  where d.application_id = $1 and i.required and d.done_at is null and i.item_kind = any($2)
  order by i.position, i.id

--   Sort
--     Sort Key: i."position", i.id
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on application_items d
--                 Recheck Cond: (application_id = $1)
--                 Filter: (done_at IS NULL)
--                 ->  Bitmap Index Scan on application_items_pkey
--                       Index Cond: (application_id = $1)
--           ->  Index Scan using checklist_items_pkey on checklist_items i
--                 Index Cond: (id = d.item_id)
--                 Filter: (required AND (item_kind = ANY ($2)))

-- village_seller.find_open_items.zh
select i.words as words from village_seller.application_items d
  join village_seller.checklist_items i on i.id = d.item_id
  where d.application_id = $1 and i.required and d.done_at is null and i.item_kind = any($2)
  order by i.position, i.id

--   Sort
--     Sort Key: i."position", i.id
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on application_items d
--                 Recheck Cond: (application_id = $1)
--                 Filter: (done_at IS NULL)
--                 ->  Bitmap Index Scan on application_items_pkey
--                       Index Cond: (application_id = $1)
--           ->  Index Scan using checklist_items_pkey on checklist_items i
--                 Index Cond: (id = d.item_id)
--                 Filter: (required AND (item_kind = ANY ($2)))
