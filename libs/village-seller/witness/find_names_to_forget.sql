-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_names_to_forget
select a.person_id as "personId" from village_seller.applications a
   join identity.real_names r on r.person_id = a.person_id
   where a.state = 'refused' and a.decided_at < $1 and not exists (select from village_seller.applications o
     where o.person_id = a.person_id and (o.state not in ('refused', 'withdrawn') or o.decided_at >= $1))
   group by a.person_id order by a.person_id limit $2

--   Limit
--     ->  Group
--           Group Key: a.person_id
--           ->  Sort
--                 Sort Key: a.person_id
--                 ->  Nested Loop Anti Join
--                       ->  Nested Loop
--                             ->  Index Scan using applications_to_decide on applications a
--                                   Index Cond: (state = 'refused'::text)
--                                   Filter: (decided_at < $1)
--                             ->  Index Only Scan using real_names_pkey on real_names r
--                                   Index Cond: (person_id = a.person_id)
--                       ->  Index Scan using applications_person on applications o
--                             Index Cond: (person_id = a.person_id)
--                             Filter: ((state <> ALL ('{refused,withdrawn}'::text[])) OR (decided_at >= $1))
