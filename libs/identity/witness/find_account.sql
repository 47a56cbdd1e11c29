-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_account
select p.id, p.display_name as "displayName", p.masked_phone as "maskedPhone",
          exists (select from auth.passwords w where w.person_id = p.id) as "hasPassword",
          exists (select from auth.second_factors f where f.person_id = p.id and f.confirmed_at is not null)
            as "secondFactorEnabled",
          exists (select from identity.grants g
                  where g.person_id = p.id and g.role in ('manager', 'operator') and g.ended_at is null)
            as "secondFactorRequired"
   from identity.persons p where p.id = $1

--   Index Scan using persons_pkey on persons p
--     Index Cond: (id = $1)
--     SubPlan 1
--       ->  Index Only Scan using passwords_pkey on passwords w
--             Index Cond: (person_id = p.id)
--     SubPlan 3
--       ->  Index Scan using second_factors_pkey on second_factors f
--             Index Cond: (person_id = p.id)
--             Filter: (confirmed_at IS NOT NULL)
--     SubPlan 5
--       ->  Index Only Scan using grants_held_once on grants g
--             Index Cond: ((person_id = p.id) AND (role = ANY ('{manager,operator}'::text[])))
