-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.add_mandate
insert into village_seller.mandates
     (id, seller_id, agent_id, scopes, valid_from, valid_until, words, words_en, state, asked_at, asked_by, granted_at,
      granted_by, consent_way)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)

--   Insert on mandates
--     ->  Result
