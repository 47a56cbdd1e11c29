-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_freight_templates
insert into catalog.freight_templates (id, seller_id, unit, valid_from)
   select id, seller_id, $3, $4 from unnest($1::uuid[], $2::uuid[]) as t (id, seller_id)

--   Insert on freight_templates
--     ->  Function Scan on t
