-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.forget_family_photo_of_seller
delete from village_seller.family_photos where consent_id in
     (select id from village_seller.consents where seller_id = $1 and purpose = 'photo' and ended_at is null)

--   Delete on family_photos
--     ->  Nested Loop
--           ->  Index Scan using consents_running on consents
--                 Index Cond: ((seller_id = $1) AND (purpose = 'photo'::text))
--                 Filter: (ended_at IS NULL)
--           ->  Index Scan using family_photos_consent on family_photos
--                 Index Cond: (consent_id = consents.id)
