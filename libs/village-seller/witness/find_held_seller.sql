-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_held_seller
with held as (
    select s.id, null::uuid as acting_id, null::text[] as scopes from village_seller.sellers s where s.id = any($1)
    union all
    select s.id, null, null from village_seller.sellers s where s.cooperative_id = any($2)
    union all
    select s.id, m.cooperative_id, granted.scopes
    from village_seller.cooperative_members m
    join village_seller.sellers s on s.household_id = m.household_id
    cross join lateral (select array_agg(p.scope order by p.scope) as scopes from village_seller.member_permissions p
      where p.household_id = m.household_id and p.cooperative_id = m.cooperative_id and p.revoked_at is null) granted
    where m.cooperative_id = any($2) and m.left_on is null and granted.scopes is not null)
  select distinct on (s.since, s.id) s.id, s.code, s.kind, s.standing, s.name, s.name_en as "nameEn",
    s.cooperative_id as "cooperativeId", s.household_id as "householdId", h.acting_id as "actingId",
    h.scopes, c.name as "actingName", c.name_en as "actingNameEn"
  from held h join village_seller.sellers s on s.id = h.id
  left join village_seller.cooperatives c on c.id = h.acting_id where s.code = $3 order by s.since, s.id, h.acting_id nulls first

--   Unique
--     ->  Sort
--           Sort Key: s.since, s.id, "*SELECT* 1".acting_id NULLS FIRST
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       Join Filter: ("*SELECT* 1".id = s.id)
--                       ->  Index Scan using sellers_code on sellers s
--                             Index Cond: (code = $3)
--                       ->  Append
--                             ->  Subquery Scan on "*SELECT* 1"
--                                   ->  Bitmap Heap Scan on sellers s_1
--                                         Recheck Cond: (id = ANY ($1))
--                                         ->  Bitmap Index Scan on sellers_pkey
--                                               Index Cond: (id = ANY ($1))
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Bitmap Heap Scan on sellers s_2
--                                         Recheck Cond: (cooperative_id = ANY ($2))
--                                         ->  Bitmap Index Scan on sellers_cooperative
--                                               Index Cond: (cooperative_id = ANY ($2))
--                             ->  Subquery Scan on "*SELECT* 3"
--                                   ->  Nested Loop
--                                         ->  Nested Loop
--                                               ->  Bitmap Heap Scan on cooperative_members m
--                                                     Recheck Cond: ((left_on IS NULL) AND (cooperative_id = ANY ($2)))
--                                                     ->  BitmapAnd
--                                                           ->  Bitmap Index Scan on cooperative_members_one_at_a_time
--                                                           ->  Bitmap Index Scan on cooperative_members_pkey
--                                                                 Index Cond: (cooperative_id = ANY ($2))
--                                               ->  Index Scan using sellers_household on sellers s_3
--                                                     Index Cond: (household_id = m.household_id)
--                                         ->  Aggregate
--                                               Filter: (array_agg(p.scope ORDER BY p.scope) IS NOT NULL)
--                                               ->  Index Only Scan using member_permissions_once on member_permissions p
--                                                     Index Cond: ((household_id = m.household_id) AND (cooperative_id = m.cooperative_id))
--                 ->  Index Scan using cooperatives_pkey on cooperatives c
--                       Index Cond: (id = "*SELECT* 1".acting_id)
