-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_acts_for_seller
select a.id, a.at, p.display_name as "actorName", c.name as "cooperativeName", c.name_en as "cooperativeNameEn",
     a.details->'what' as what
   from database.audit_entries a
   join identity.persons p on p.id = a.actor_id
   left join village_seller.cooperatives c on c.id = (a.details->>'cooperativeId')::uuid
   where a.on_behalf_of_id = $1 and not a.details ? 'errandId' order by a.at desc, a.id desc limit $2

--   Limit
--     ->  Nested Loop Left Join
--           ->  Nested Loop
--                 ->  Index Scan Backward using audit_entries_on_behalf_of on audit_entries a
--                       Index Cond: (on_behalf_of_id = $1)
--                       Filter: (NOT (details ? 'errandId'::text))
--                 ->  Index Scan using persons_pkey on persons p
--                       Index Cond: (id = a.actor_id)
--           ->  Index Scan using cooperatives_pkey on cooperatives c
--                 Index Cond: (id = ((a.details ->> 'cooperativeId'::text))::uuid)
