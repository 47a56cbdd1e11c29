-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.sum_up_household_incomes.county
with 
  chosen as materialized (
    select s.id, s.code, h.name, h.name_en, v.code as village_code, v.name as village_name, v.name_en as village_name_en,
      d.name as county_name, d.name_en as county_name_en, u.kind, u.valid_from, u.valid_to, u.source
    from village_seller.households h
    join village_seller.sellers s on s.household_id = h.id
    join village_seller.villages v on v.id = h.village_id
    join village_seller.divisions d on d.id = v.county_id
    left join lateral (
      select p.kind, p.valid_from, p.valid_to, p.source from village_seller.household_supports p
      where p.household_id = h.id and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $1)
      order by p.valid_from desc limit 1) u on true
    where ($4::text is null or left(v.code, 6) = $4) and ($5::text is null or v.code = $5) and ($3::text = 'all' or ($3 = 'listed' and u.kind is not null) or u.kind = $3)),
  incomes as materialized (
    select c.*, f.*, b.*
    from chosen c
    cross join lateral (
      select coalesce(sum((f.grower_fen + f.cooperative_fen + f.platform_fen + f.payment_cost_fen)) filter (where f.kind = 'sale'), 0)::bigint as sold_fen,
        coalesce(-sum((f.grower_fen + f.cooperative_fen + f.platform_fen + f.payment_cost_fen)) filter (where f.kind = 'refund'), 0)::bigint as given_back_fen,
        coalesce(sum(f.cooperative_fen + f.platform_fen + f.payment_cost_fen), 0)::bigint as fees_fen,
        coalesce(sum(f.freight_fen), 0)::bigint as freight_fen
      from insight.sale_facts f where f.seller_id = c.id and f.day between $1 and $2) f
    cross join lateral (
      select coalesce(-sum(e.amount_fen) filter (where e.account in ('seller_pending', 'freight')), 0)::bigint as pending_fen,
        coalesce(-sum(e.amount_fen) filter (where e.account = 'seller_available'), 0)::bigint as available_fen,
        coalesce(-sum(e.amount_fen) filter (where e.account = 'seller_held'), 0)::bigint as held_fen,
        coalesce(-sum(e.amount_fen) filter (where e.account = 'seller_paid' and e.china_day between $1 and $2), 0)::bigint
          as paid_fen
      from payment.ledger_entries e
      where e.owner_id = c.id and e.currency = 'CNY'
        and e.account in ('seller_pending', 'freight', 'seller_available', 'seller_held', 'seller_paid')) b)
     select count(*)::int as households,
       coalesce(sum(sold_fen), 0)::bigint as "soldFen", coalesce(sum(given_back_fen), 0)::bigint as "givenBackFen", coalesce(sum(fees_fen), 0)::bigint as "feesFen", coalesce(sum(freight_fen), 0)::bigint as "freightFen", coalesce(sum(pending_fen), 0)::bigint as "pendingFen", coalesce(sum(available_fen), 0)::bigint as "availableFen", coalesce(sum(held_fen), 0)::bigint as "heldFen", coalesce(sum(paid_fen), 0)::bigint as "paidFen"
     from incomes

--   Aggregate
--     CTE chosen
--       ->  Nested Loop Left Join
--             Filter: (($3 = 'all'::text) OR (($3 = 'listed'::text) AND (p.kind IS NOT NULL)) OR (p.kind = $3))
--             ->  Nested Loop
--                   ->  Nested Loop
--                         ->  Nested Loop
--                               ->  Index Scan using villages_county on villages v
--                                     Filter: ((($5 IS NULL) OR (code = $5)) AND (($4 IS NULL) OR ("left"(code, 6) = $4)))
--                               ->  Bitmap Heap Scan on households h
--                                     Recheck Cond: (village_id = v.id)
--                                     ->  Bitmap Index Scan on households_village
--                                           Index Cond: (village_id = v.id)
--                         ->  Index Scan using sellers_household on sellers s
--                               Index Cond: (household_id = h.id)
--                   ->  Index Scan using divisions_pkey on divisions d
--                         Index Cond: (id = v.county_id)
--             ->  Limit
--                   ->  Index Scan Backward using household_supports_household on household_supports p
--                         Index Cond: ((household_id = h.id) AND (valid_from <= $2))
--                         Filter: ((valid_to IS NULL) OR (valid_to >= $1))
--     CTE incomes
--       ->  Nested Loop
--             ->  Nested Loop
--                   ->  CTE Scan on chosen c
--                   ->  Aggregate
--                         ->  Index Scan using sale_facts_seller on sale_facts f
--                               Index Cond: ((seller_id = c.id) AND (day >= $1) AND (day <= $2))
--             ->  Aggregate
--                   ->  Index Scan using ledger_entries_of_owner on ledger_entries e
--                         Index Cond: ((owner_id = c.id) AND (account = ANY ('{seller_pending,freight,seller_available,seller_held,seller_paid}'::text[])))
--                         Filter: (currency = 'CNY'::text)
--     ->  CTE Scan on incomes
