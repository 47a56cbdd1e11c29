-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.forget_family_photo
delete from village_seller.family_photos where consent_id = $1

--   Delete on family_photos
--     ->  Index Scan using family_photos_consent on family_photos
--           Index Cond: (consent_id = $1)
