-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_applicant_of_shop
select person_id as "personId" from village_seller.applications where seller_id = $1

--   Index Scan using applications_seller_id on applications
--     Index Cond: (seller_id = $1)
