-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.forget_family_photos_over
delete from village_seller.family_photos where shown_until < $1::date

--   Delete on family_photos
--     ->  Bitmap Heap Scan on family_photos
--           Recheck Cond: (shown_until < $1)
--           ->  Bitmap Index Scan on family_photos_over
--                 Index Cond: (shown_until < $1)
