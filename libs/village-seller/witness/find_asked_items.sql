-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_asked_items.en
select id, seller_kind as "sellerKind", code, item_kind as kind, words_en as words, required, position,
    valid_from as "validFrom", valid_to as "validTo"
  from village_seller.checklist_items where seller_kind = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date) order by position, valid_from, id

--   Sort
--     Sort Key: "position", valid_from, id
--     ->  Bitmap Heap Scan on checklist_items
--           Recheck Cond: (seller_kind = $1)
--           Filter: ((valid_from <= $2) AND ((valid_to IS NULL) OR (valid_to > $2)))
--           ->  Bitmap Index Scan on checklist_items_seller_kind
--                 Index Cond: (seller_kind = $1)

-- village_seller.find_asked_items.zh
select id, seller_kind as "sellerKind", code, item_kind as kind, words as words, required, position,
    valid_from as "validFrom", valid_to as "validTo"
  from village_seller.checklist_items where seller_kind = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date) order by position, valid_from, id

--   Sort
--     Sort Key: "position", valid_from, id
--     ->  Bitmap Heap Scan on checklist_items
--           Recheck Cond: (seller_kind = $1)
--           Filter: ((valid_from <= $2) AND ((valid_to IS NULL) OR (valid_to > $2)))
--           ->  Bitmap Index Scan on checklist_items_seller_kind
--                 Index Cond: (seller_kind = $1)
