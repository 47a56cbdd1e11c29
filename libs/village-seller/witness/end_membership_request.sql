-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.end_membership_request
update village_seller.membership_requests set state = $2, ended_at = $3, ended_by_person = $4
   where id = $1 and state = 'open' returning id

--   Update on membership_requests
--     ->  Index Scan using membership_requests_to_answer on membership_requests
--           Index Cond: (id = $1)
--           Filter: (state = 'open'::text)
