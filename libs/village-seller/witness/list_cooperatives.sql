-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_cooperatives.en
select 
  p.id, p.code, p.name_en as name, p.village_id as "villageId",
  (select count(*)::int from village_seller.cooperative_members n
    where n.cooperative_id = p.id and n.left_on is null) as "memberCount" from village_seller.cooperatives p where p.code > $1 order by p.code limit $2

--   Limit
--     ->  Index Scan using cooperatives_code on cooperatives p
--           Index Cond: (code > $1)
--           SubPlan 1
--             ->  Aggregate
--                   ->  Bitmap Heap Scan on cooperative_members n
--                         Recheck Cond: ((left_on IS NULL) AND (cooperative_id = p.id))
--                         ->  BitmapAnd
--                               ->  Bitmap Index Scan on cooperative_members_one_at_a_time
--                               ->  Bitmap Index Scan on cooperative_members_pkey
--                                     Index Cond: (cooperative_id = p.id)

-- village_seller.list_cooperatives.zh
select 
  p.id, p.code, p.name as name, p.village_id as "villageId",
  (select count(*)::int from village_seller.cooperative_members n
    where n.cooperative_id = p.id and n.left_on is null) as "memberCount" from village_seller.cooperatives p where p.code > $1 order by p.code limit $2

--   Limit
--     ->  Index Scan using cooperatives_code on cooperatives p
--           Index Cond: (code > $1)
--           SubPlan 1
--             ->  Aggregate
--                   ->  Bitmap Heap Scan on cooperative_members n
--                         Recheck Cond: ((left_on IS NULL) AND (cooperative_id = p.id))
--                         ->  BitmapAnd
--                               ->  Bitmap Index Scan on cooperative_members_one_at_a_time
--                               ->  Bitmap Index Scan on cooperative_members_pkey
--                                     Index Cond: (cooperative_id = p.id)
