-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.take_family_photo
update village_seller.family_photos set consent_id = $1, shown_until = $4::date
   where id = $2 and person_id = $3 and consent_id is null returning id

--   Update on family_photos
--     ->  Index Scan using family_photos_pkey on family_photos
--           Index Cond: (id = $2)
--           Filter: ((consent_id IS NULL) AND (person_id = $3))
