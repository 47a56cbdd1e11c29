-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.end_checklist_item
update village_seller.checklist_items set valid_to = $2::date
   where id = $1 and (valid_to is null or valid_to > $3::date) and valid_from < $2::date returning seller_kind as "sellerKind"

--   Update on checklist_items
--     ->  Index Scan using checklist_items_pkey on checklist_items
--           Index Cond: (id = $1)
--           Filter: (((valid_to IS NULL) OR (valid_to > $3)) AND (valid_from < $2))
