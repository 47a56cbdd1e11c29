-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_sellers_in_village.en
select first.key as key, s.id, s.code, s.kind, s.name_en as name, s.legal_ground_en as "legalGround",
    case when (s.household_id is null or exists (select from village_seller.consents q
      where q.seller_id = s.id and q.purpose = 'story' and q.ended_at is null and q.valid_until >= $2::date)) then s.story_en else '' end as story, s.since, s.leaves_on as "leavesOn", s.shown_until as "shownUntil",
    to_json(photo) as photo, to_json(village) as village, to_json(cooperative) as cooperative
  from village_seller.sellers s join (select k.id as key, f.id from unnest($1::uuid[]) k (id) cross join lateral (
    select s.id from village_seller.sellers s where s.village_id = k.id and ($4::text is null or s.name ilike $4 or s.name_en ilike $4 or s.code = $5)
     and ($6::text[] is null or s.kind = any($6)) and s.standing in ('approved', 'paused', 'leaving') order by s.since, s.id limit $3) f) first on first.id = s.id
  cross join lateral (select 
  v.id, v.code, v.name_en as name, v.kind = 'community' as community, v.county_id as "countyId",
  t.name_en as "townName", c.name_en as "countyName", left(v.code, 6) as "countyCode", c.alleviated from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id where v.id = s.village_id) village
  left join lateral (select 
  p.id, p.code, p.name_en as name, p.village_id as "villageId",
  (select count(*)::int from village_seller.cooperative_members n
    where n.cooperative_id = p.id and n.left_on is null) as "memberCount" from village_seller.cooperatives p
    where p.id = coalesce(s.cooperative_id, (select m.cooperative_id from village_seller.cooperative_members m
      where m.household_id = s.household_id and m.left_on is null order by m.joined_on limit 1))) cooperative on true
  left join lateral (select f.id, f.width, f.height from village_seller.consents c
    join village_seller.family_photos f on f.consent_id = c.id
    where c.seller_id = s.id and c.purpose = 'photo' and c.ended_at is null and c.valid_until >= $2::date) photo on true
  where s.standing in ('approved', 'paused', 'leaving') and true
  order by s.since, s.id

--   Sort
--     Sort Key: s.since, s.id
--     ->  Nested Loop Left Join
--           Join Filter: (c_1.seller_id = s.id)
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Nested Loop
--                                         ->  Nested Loop
--                                               ->  Function Scan on unnest k
--                                               ->  Limit
--                                                     ->  Sort
--                                                           Sort Key: s_1.since, s_1.id
--                                                           ->  Index Scan using sellers_village on sellers s_1
--                                                                 Index Cond: (village_id = k.id)
--                                                                 Filter: ((standing = ANY ('{approved,paused,leaving}'::text[])) AND (($4 IS NULL) OR (name ~~* $4) OR (name_en ~~* $4) OR (code = $5)) AND (($6 IS NULL) OR (kind = ANY ($6))))
--                                         ->  Memoize
--                                               Cache Key: s_1.id
--                                               Cache Mode: logical
--                                               ->  Index Scan using sellers_pkey on sellers s
--                                                     Index Cond: (id = s_1.id)
--                                                     Filter: (standing = ANY ('{approved,paused,leaving}'::text[]))
--                                   ->  Memoize
--                                         Cache Key: s.village_id
--                                         Cache Mode: logical
--                                         ->  Index Scan using villages_pkey on villages v
--                                               Index Cond: (id = s.village_id)
--                             ->  Index Scan using divisions_pkey on divisions t
--                                   Index Cond: (id = v.town_id)
--                       ->  Index Scan using divisions_pkey on divisions c
--                             Index Cond: (id = v.county_id)
--                 ->  Memoize
--                       Cache Key: COALESCE(s.cooperative_id, (SubPlan 4))
--                       Cache Mode: logical
--                       ->  Index Scan using cooperatives_pkey on cooperatives p
--                             Index Cond: (id = COALESCE(s.cooperative_id, (SubPlan 4)))
--                             SubPlan 3
--                               ->  Aggregate
--                                     ->  Bitmap Heap Scan on cooperative_members n
--                                           Recheck Cond: ((left_on IS NULL) AND (cooperative_id = p.id))
--                                           ->  BitmapAnd
--                                                 ->  Bitmap Index Scan on cooperative_members_one_at_a_time
--                                                 ->  Bitmap Index Scan on cooperative_members_pkey
--                                                       Index Cond: (cooperative_id = p.id)
--                             SubPlan 4
--                               ->  Limit
--                                     ->  Sort
--                                           Sort Key: m.joined_on
--                                           ->  Index Scan using cooperative_members_one_at_a_time on cooperative_members m
--                                                 Index Cond: (household_id = s.household_id)
--           ->  Materialize
--                 ->  Nested Loop
--                       ->  Index Scan using consents_running on consents c_1
--                             Index Cond: (purpose = 'photo'::text)
--                             Filter: (valid_until >= $2)
--                       ->  Index Scan using family_photos_consent on family_photos f
--                             Index Cond: (consent_id = c_1.id)
--           SubPlan 2
--             ->  Index Scan using consents_running on consents q
--                   Index Cond: (purpose = 'story'::text)
--                   Filter: (valid_until >= $2)

-- village_seller.find_sellers_in_village.zh
select first.key as key, s.id, s.code, s.kind, s.name as name, s.legal_ground as "legalGround",
    case when (s.household_id is null or exists (select from village_seller.consents q
      where q.seller_id = s.id and q.purpose = 'story' and q.ended_at is null and q.valid_until >= $2::date)) then s.story else '' end as story, s.since, s.leaves_on as "leavesOn", s.shown_until as "shownUntil",
    to_json(photo) as photo, to_json(village) as village, to_json(cooperative) as cooperative
  from village_seller.sellers s join (select k.id as key, f.id from unnest($1::uuid[]) k (id) cross join lateral (
    select s.id from village_seller.sellers s where s.village_id = k.id and ($4::text is null or s.name ilike $4 or s.name_en ilike $4 or s.code = $5)
     and ($6::text[] is null or s.kind = any($6)) and s.standing in ('approved', 'paused', 'leaving') order by s.since, s.id limit $3) f) first on first.id = s.id
  cross join lateral (select 
  v.id, v.code, v.name as name, v.kind = 'community' as community, v.county_id as "countyId",
  t.name as "townName", c.name as "countyName", left(v.code, 6) as "countyCode", c.alleviated from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id where v.id = s.village_id) village
  left join lateral (select 
  p.id, p.code, p.name as name, p.village_id as "villageId",
  (select count(*)::int from village_seller.cooperative_members n
    where n.cooperative_id = p.id and n.left_on is null) as "memberCount" from village_seller.cooperatives p
    where p.id = coalesce(s.cooperative_id, (select m.cooperative_id from village_seller.cooperative_members m
      where m.household_id = s.household_id and m.left_on is null order by m.joined_on limit 1))) cooperative on true
  left join lateral (select f.id, f.width, f.height from village_seller.consents c
    join village_seller.family_photos f on f.consent_id = c.id
    where c.seller_id = s.id and c.purpose = 'photo' and c.ended_at is null and c.valid_until >= $2::date) photo on true
  where s.standing in ('approved', 'paused', 'leaving') and true
  order by s.since, s.id

--   Sort
--     Sort Key: s.since, s.id
--     ->  Nested Loop Left Join
--           Join Filter: (c_1.seller_id = s.id)
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Nested Loop
--                                         ->  Nested Loop
--                                               ->  Function Scan on unnest k
--                                               ->  Limit
--                                                     ->  Sort
--                                                           Sort Key: s_1.since, s_1.id
--                                                           ->  Index Scan using sellers_village on sellers s_1
--                                                                 Index Cond: (village_id = k.id)
--                                                                 Filter: ((standing = ANY ('{approved,paused,leaving}'::text[])) AND (($4 IS NULL) OR (name ~~* $4) OR (name_en ~~* $4) OR (code = $5)) AND (($6 IS NULL) OR (kind = ANY ($6))))
--                                         ->  Memoize
--                                               Cache Key: s_1.id
--                                               Cache Mode: logical
--                                               ->  Index Scan using sellers_pkey on sellers s
--                                                     Index Cond: (id = s_1.id)
--                                                     Filter: (standing = ANY ('{approved,paused,leaving}'::text[]))
--                                   ->  Memoize
--                                         Cache Key: s.village_id
--                                         Cache Mode: logical
--                                         ->  Index Scan using villages_pkey on villages v
--                                               Index Cond: (id = s.village_id)
--                             ->  Index Scan using divisions_pkey on divisions t
--                                   Index Cond: (id = v.town_id)
--                       ->  Index Scan using divisions_pkey on divisions c
--                             Index Cond: (id = v.county_id)
--                 ->  Memoize
--                       Cache Key: COALESCE(s.cooperative_id, (SubPlan 4))
--                       Cache Mode: logical
--                       ->  Index Scan using cooperatives_pkey on cooperatives p
--                             Index Cond: (id = COALESCE(s.cooperative_id, (SubPlan 4)))
--                             SubPlan 3
--                               ->  Aggregate
--                                     ->  Bitmap Heap Scan on cooperative_members n
--                                           Recheck Cond: ((left_on IS NULL) AND (cooperative_id = p.id))
--                                           ->  BitmapAnd
--                                                 ->  Bitmap Index Scan on cooperative_members_one_at_a_time
--                                                 ->  Bitmap Index Scan on cooperative_members_pkey
--                                                       Index Cond: (cooperative_id = p.id)
--                             SubPlan 4
--                               ->  Limit
--                                     ->  Sort
--                                           Sort Key: m.joined_on
--                                           ->  Index Scan using cooperative_members_one_at_a_time on cooperative_members m
--                                                 Index Cond: (household_id = s.household_id)
--           ->  Materialize
--                 ->  Nested Loop
--                       ->  Index Scan using consents_running on consents c_1
--                             Index Cond: (purpose = 'photo'::text)
--                             Filter: (valid_until >= $2)
--                       ->  Index Scan using family_photos_consent on family_photos f
--                             Index Cond: (consent_id = c_1.id)
--           SubPlan 2
--             ->  Index Scan using consents_running on consents q
--                   Index Cond: (purpose = 'story'::text)
--                   Filter: (valid_until >= $2)
