-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.withdraw_variant
update catalog.variants set withdrawn_at = $2 where id = $1

--   Update on variants
--     ->  Index Scan using variants_pkey on variants
--           Index Cond: (id = $1)
