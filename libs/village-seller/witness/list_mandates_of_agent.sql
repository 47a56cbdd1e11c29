-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_mandates_of_agent
select m.id, m.seller_id as "sellerId", s.code as "sellerCode", s.name as "sellerName", s.name_en as "sellerNameEn",
    m.agent_id as "agentId", p.display_name as "agentName", v.code as "villageCode", v.name as "villageName",
    v.name_en as "villageNameEn", m.scopes, m.valid_from::text as "validFrom", m.valid_until::text as "validUntil",
    m.words, m.words_en as "wordsEn", m.state, m.asked_at as "askedAt", m.granted_at as "grantedAt",
    m.consent_way as "consentWay", m.ended_at as "endedAt", m.end_note as "endNote",
    exists (select 1 from identity.grants g where g.person_id = m.agent_id and g.role = 'agent'
      and g.subject_kind = 'village' and g.subject_id = s.village_id and g.ended_at is null
      and g.granted_at <= m.granted_at) as "agentStays",
    s.standing <> 'left' as "shopStays"
  from village_seller.mandates m
  join village_seller.sellers s on s.id = m.seller_id
  join village_seller.villages v on v.id = s.village_id
  join identity.persons p on p.id = m.agent_id where m.agent_id = $1 and m.state in ('asked', 'granted') and v.id = $2 order by s.name, m.id limit 500

--   Limit
--     ->  Result
--           ->  Sort
--                 Sort Key: s.name, m.id
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Index Scan using sellers_village on sellers s
--                                         Index Cond: (village_id = $2)
--                                   ->  Index Scan using mandates_seller on mandates m
--                                         Index Cond: (seller_id = s.id)
--                                         Filter: ((state = ANY ('{asked,granted}'::text[])) AND (agent_id = $1))
--                             ->  Index Scan using villages_pkey on villages v
--                                   Index Cond: (id = $2)
--                       ->  Index Scan using persons_pkey on persons p
--                             Index Cond: (id = $1)
--           SubPlan 1
--             ->  Index Scan using grants_subject on grants g
--                   Index Cond: ((subject_kind = 'village'::text) AND (subject_id = s.village_id))
--                   Filter: ((granted_at <= m.granted_at) AND (person_id = m.agent_id) AND (role = 'agent'::text))
