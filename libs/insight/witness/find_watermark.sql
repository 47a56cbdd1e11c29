-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_watermark
select transaction_id as "transactionId" from insight.watermarks where name = 'ledger'

--   Index Scan using watermarks_pkey on watermarks
--     Index Cond: (name = 'ledger'::text)
