-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_packs_to_certify
select v.id as "variantId", v.product_id as "productId", v.item_count as "itemCount",
     coalesce(v.pack_unit = 'box', false) as "countsBoxes", g.six_kind is not null as "isSixKind"
   from unnest($1::uuid[], $2::text[]) as n (variant_id, category_code)
     join catalog.variants v on v.id = n.variant_id join catalog.categories g on g.code = n.category_code

--   Nested Loop
--     ->  Nested Loop
--           ->  Function Scan on n
--           ->  Index Scan using variants_pkey on variants v
--                 Index Cond: (id = n.variant_id)
--     ->  Index Scan using categories_code on categories g
--           Index Cond: (code = n.category_code)
