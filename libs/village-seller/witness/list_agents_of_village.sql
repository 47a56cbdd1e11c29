-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_agents_of_village
select p.id, p.display_name as name from identity.grants g join identity.persons p on p.id = g.person_id
   where g.role = 'agent' and g.subject_kind = 'village' and g.subject_id = $1 and g.ended_at is null
     and p.id <> all($2) order by g.granted_at, p.id limit 20

--   Limit
--     ->  Sort
--           Sort Key: g.granted_at, p.id
--           ->  Nested Loop
--                 ->  Index Scan using grants_held_once on grants g
--                       Index Cond: ((role = 'agent'::text) AND (subject_kind = 'village'::text) AND (subject_id = $1))
--                 ->  Index Scan using persons_pkey on persons p
--                       Index Cond: (id = g.person_id)
--                       Filter: (id <> ALL ($2))
