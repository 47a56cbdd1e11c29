-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.find_offline_texts
select id, masked_phone as "maskedPhone", sealed_body as "sealedBody", sent_at as "sentAt"
   from notice.offline_texts where expires_at > $1 order by sent_at desc, id desc limit $2

--   Limit
--     ->  Incremental Sort
--           Sort Key: sent_at DESC, id DESC
--           Presorted Key: sent_at
--           ->  Index Scan Backward using offline_texts_sent_at on offline_texts
--                 Filter: (expires_at > $1)
