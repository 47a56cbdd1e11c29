-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_held_sellers
with held as (
    select s.id, 0 as way, null::uuid as cooperative_id, null::uuid as mandate_id, null::text[] as scopes,
      null::date as last_day
    from village_seller.sellers s where s.id = any($1)
    union all
    select s.id, 0, null, null, null, null from village_seller.sellers s where s.cooperative_id = any($2)
    union all
    select s.id, 1, m.cooperative_id, null, granted.scopes, null
    from village_seller.cooperative_members m
    join village_seller.sellers s on s.household_id = m.household_id
    cross join lateral (select array_agg(p.scope order by p.scope) as scopes from village_seller.member_permissions p
      where p.household_id = m.household_id and p.cooperative_id = m.cooperative_id and p.revoked_at is null) granted
    where m.cooperative_id = any($2) and m.left_on is null and granted.scopes is not null
    union all
    select m.seller_id, 2, null, m.id, m.scopes, m.valid_until
    from village_seller.mandates m
    join village_seller.sellers s on s.id = m.seller_id and s.standing <> 'left'
    where m.agent_id = $3 and m.state = 'granted' and $4::date between m.valid_from and m.valid_until
      and exists (select 1 from identity.grants g where g.person_id = m.agent_id and g.role = 'agent'
        and g.subject_kind = 'village' and g.subject_id = s.village_id and g.ended_at is null
        and g.granted_at <= m.granted_at))
  select s.id, s.code, s.kind, s.standing, s.name, s.name_en as "nameEn", s.cooperative_id as "cooperativeId",
    s.household_id as "householdId", h.way, h.cooperative_id as "actingId", c.name as "actingName",
    c.name_en as "actingNameEn", h.mandate_id as "mandateId", h.scopes, h.last_day::text as "lastDay"
  from held h join village_seller.sellers s on s.id = h.id
  left join village_seller.cooperatives c on c.id = h.cooperative_id order by s.since, s.id, h.way, h.cooperative_id

--   Sort
--     Sort Key: s.since, s.id, "*SELECT* 1".way, "*SELECT* 1".cooperative_id
--     ->  Nested Loop Left Join
--           ->  Nested Loop
--                 ->  Append
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Bitmap Heap Scan on sellers s_1
--                                   Recheck Cond: (id = ANY ($1))
--                                   ->  Bitmap Index Scan on sellers_pkey
--                                         Index Cond: (id = ANY ($1))
--                       ->  Subquery Scan on "*SELECT* 2"
--                             ->  Bitmap Heap Scan on sellers s_2
--                                   Recheck Cond: (cooperative_id = ANY ($2))
--                                   ->  Bitmap Index Scan on sellers_cooperative
--                                         Index Cond: (cooperative_id = ANY ($2))
--                       ->  Subquery Scan on "*SELECT* 3"
--                             ->  Nested Loop
--                                   ->  Nested Loop
--                                         ->  Bitmap Heap Scan on cooperative_members m
--                                               Recheck Cond: ((left_on IS NULL) AND (cooperative_id = ANY ($2)))
--                                               ->  BitmapAnd
--                                                     ->  Bitmap Index Scan on cooperative_members_one_at_a_time
--                                                     ->  Bitmap Index Scan on cooperative_members_pkey
--                                                           Index Cond: (cooperative_id = ANY ($2))
--                                         ->  Index Scan using sellers_household on sellers s_3
--                                               Index Cond: (household_id = m.household_id)
--                                   ->  Aggregate
--                                         Filter: (array_agg(p.scope ORDER BY p.scope) IS NOT NULL)
--                                         ->  Index Only Scan using member_permissions_once on member_permissions p
--                                               Index Cond: ((household_id = m.household_id) AND (cooperative_id = m.cooperative_id))
--                       ->  Subquery Scan on "*SELECT* 4"
--                             ->  Nested Loop Semi Join
--                                   Join Filter: (g.granted_at <= m_1.granted_at)
--                                   ->  Nested Loop
--                                         ->  Index Scan using mandates_one_granted on mandates m_1
--                                               Index Cond: (agent_id = $3)
--                                               Filter: (($4 >= valid_from) AND ($4 <= valid_until))
--                                         ->  Index Scan using sellers_pkey on sellers s_4
--                                               Index Cond: (id = m_1.seller_id)
--                                               Filter: (standing <> 'left'::text)
--                                   ->  Index Scan using grants_subject on grants g
--                                         Index Cond: ((subject_kind = 'village'::text) AND (subject_id = s_4.village_id))
--                                         Filter: ((person_id = $3) AND (role = 'agent'::text))
--                 ->  Index Scan using sellers_pkey on sellers s
--                       Index Cond: (id = "*SELECT* 1".id)
--           ->  Index Scan using cooperatives_pkey on cooperatives c
--                 Index Cond: (id = "*SELECT* 1".cooperative_id)
