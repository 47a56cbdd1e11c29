-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_accepted_permit_kinds
select distinct kind from village_seller.permits
   where seller_id = $1 and state = 'accepted' and valid_from <= $2::date and valid_until >= $2::date order by kind

--   Unique
--     ->  Index Scan using permits_number_once on permits
--           Index Cond: (seller_id = $1)
--           Filter: ((valid_from <= $2) AND (valid_until >= $2) AND (state = 'accepted'::text))
