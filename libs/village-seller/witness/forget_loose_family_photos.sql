-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.forget_loose_family_photos
delete from village_seller.family_photos where consent_id is null and uploaded_at < $1

--   Delete on family_photos
--     ->  Index Scan using family_photos_loose on family_photos
--           Index Cond: (uploaded_at < $1)
--           Filter: (consent_id IS NULL)
