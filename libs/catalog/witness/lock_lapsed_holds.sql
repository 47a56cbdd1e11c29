-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_lapsed_holds
select id, variant_id as "variantId", quantity from catalog.holds
   where state = 'open' and ends_at <= $1 order by ends_at limit $2 for update skip locked

--   Limit
--     ->  LockRows
--           ->  Index Scan using holds_open_until on holds
--                 Index Cond: (ends_at <= $1)
--                 Filter: (state = 'open'::text)
