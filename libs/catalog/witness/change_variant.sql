-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.change_variant
update catalog.variants set label = $2, label_en = $3, shipping_weight_grams = $4 where id = $1

--   Update on variants
--     ->  Index Scan using variants_pkey on variants
--           Index Cond: (id = $1)
