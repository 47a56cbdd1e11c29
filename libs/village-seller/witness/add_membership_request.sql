-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.add_membership_request
insert into village_seller.membership_requests
     (id, cooperative_id, household_id, asked_by, state, asked_at, asked_by_person)
   values ($1, $2, $3, $4, 'open', $5, $6)
   on conflict (household_id, cooperative_id) where state = 'open' do nothing returning id

--   Insert on membership_requests
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: membership_requests_one_open
--     ->  Result
