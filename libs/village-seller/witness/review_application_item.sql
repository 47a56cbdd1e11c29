-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.review_application_item
update village_seller.application_items d set done_at = $3, done_by = $4
   from village_seller.checklist_items i
   where d.application_id = $1 and d.item_id = $2 and i.id = d.item_id and i.item_kind = 'operator_review'
   returning d.item_id

--   Update on application_items d
--     ->  Nested Loop
--           ->  Index Scan using application_items_pkey on application_items d
--                 Index Cond: ((application_id = $1) AND (item_id = $2))
--           ->  Index Scan using checklist_items_pkey on checklist_items i
--                 Index Cond: (id = $2)
--                 Filter: (item_kind = 'operator_review'::text)
