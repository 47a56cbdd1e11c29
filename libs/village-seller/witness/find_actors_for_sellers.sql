-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_actors_for_sellers
select a.subject_id as "subjectId", a.actor_id as "personId", a.action, p.display_name as person,
     c.name as cooperative, c.name_en as "cooperativeEn"
   from database.audit_entries a
   join identity.persons p on p.id = a.actor_id
   left join village_seller.cooperatives c on c.id = (a.details->>'cooperativeId')::uuid
   where a.subject_kind = $1 and a.subject_id = any($2) and a.action = any($3) and a.on_behalf_of_id is not null
   order by a.at, a.id

--   Sort
--     Sort Key: a.at, a.id
--     ->  Nested Loop Left Join
--           ->  Nested Loop
--                 ->  Index Scan using audit_entries_subject on audit_entries a
--                       Index Cond: ((subject_kind = $1) AND (subject_id = ANY ($2)))
--                       Filter: ((on_behalf_of_id IS NOT NULL) AND (action = ANY ($3)))
--                 ->  Index Scan using persons_pkey on persons p
--                       Index Cond: (id = a.actor_id)
--           ->  Index Scan using cooperatives_pkey on cooperatives c
--                 Index Cond: (id = ((a.details ->> 'cooperativeId'::text))::uuid)
