-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_revision
insert into catalog.product_revisions (id, product_id, number, base, state, content, findings, submitted_at, submitted_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)

--   Insert on product_revisions
--     ->  Result
