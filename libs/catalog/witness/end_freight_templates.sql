-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.end_freight_templates
update catalog.freight_templates set valid_to = greatest($2, valid_from)
   where seller_id = any($1) and valid_to is null

--   Update on freight_templates
--     ->  Index Scan using freight_templates_current on freight_templates
--           Index Cond: (seller_id = ANY ($1))
--           Filter: (valid_to IS NULL)
