-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_sellers_to_tell
select s.id as "sellerId", s.name, s.name_en as "nameEn", s.cooperative_id as "cooperativeId", s.due_on as "dueOn",
     s.shown_until as "shownUntil", (select coalesce(array_agg(n.kind), '{}') from village_seller.due_notices n
       where n.seller_id = s.id and n.due_on = s.due_on) as told
   from village_seller.sellers s
   where s.due_on <= $1::date and (s.due_on, s.id) > ($2::date, $3::uuid) and s.standing in ('approved', 'paused')
   order by s.due_on, s.id limit $4

--   Limit
--     ->  Result
--           ->  Sort
--                 Sort Key: s.due_on, s.id
--                 ->  Bitmap Heap Scan on sellers s
--                       Recheck Cond: ((due_on <= $1) AND (ROW(due_on, id) > ROW($2, $3)))
--                       Filter: (standing = ANY ('{approved,paused}'::text[]))
--                       ->  Bitmap Index Scan on sellers_due
--                             Index Cond: ((due_on <= $1) AND (ROW(due_on, id) > ROW($2, $3)))
--           SubPlan 1
--             ->  Aggregate
--                   ->  Index Only Scan using due_notices_pkey on due_notices n
--                         Index Cond: ((seller_id = s.id) AND (due_on = s.due_on))
