-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_consents
select id, purpose, words, words_en as "wordsEn", valid_until::text as "validUntil", given_at as "givenAt", way,
     ended_at as "endedAt"
   from village_seller.consents where seller_id = $1 order by ended_at is not null, given_at desc, id limit 50

--   Limit
--     ->  Sort
--           Sort Key: ((ended_at IS NOT NULL)), given_at DESC, id
--           ->  Bitmap Heap Scan on consents
--                 Recheck Cond: (seller_id = $1)
--                 ->  Bitmap Index Scan on consents_seller
--                       Index Cond: (seller_id = $1)
