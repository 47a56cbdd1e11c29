-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_family_photo
select f.content from village_seller.family_photos f
   join village_seller.consents c on c.id = f.consent_id and c.purpose = 'photo' and c.ended_at is null and c.valid_until >= $2::date
   join village_seller.sellers s on s.id = c.seller_id and s.standing in ('approved', 'paused', 'leaving')
   where f.id = $1

--   Nested Loop
--     ->  Nested Loop
--           Join Filter: (c.id = f.consent_id)
--           ->  Index Scan using consents_running on consents c
--                 Index Cond: (purpose = 'photo'::text)
--                 Filter: (valid_until >= $2)
--           ->  Index Scan using family_photos_pkey on family_photos f
--                 Index Cond: (id = $1)
--     ->  Index Scan using sellers_pkey on sellers s
--           Index Cond: (id = c.seller_id)
--           Filter: (standing = ANY ('{approved,paused,leaving}'::text[]))
