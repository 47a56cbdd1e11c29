-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.list_household_incomes.village
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
    where h.village_id = $4::uuid and $5::text is null and ($3::text = 'all' or ($3 = 'listed' and u.kind is not null) or u.kind = $3)),
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
     select id, code, name, name_en as "nameEn", village_code as "villageCode", village_name as "villageName",
       village_name_en as "villageNameEn", county_name as "countyName", county_name_en as "countyNameEn",
       kind, valid_from::text as "validFrom", valid_to::text as "validTo", source,
       sold_fen as "soldFen", given_back_fen as "givenBackFen", fees_fen as "feesFen", freight_fen as "freightFen", pending_fen as "pendingFen", available_fen as "availableFen", held_fen as "heldFen", paid_fen as "paidFen"
     from incomes where $6::text is null or (village_code, code) > ($6, $7::text)
     order by village_code, code limit $8

--   Limit
--     CTE chosen
--       ->  Result
--             One-Time Filter: ($5 IS NULL)
--             ->  Nested Loop Left Join
--                   Filter: (($3 = 'all'::text) OR (($3 = 'listed'::text) AND (p.kind IS NOT NULL)) OR (p.kind = $3))
--                   ->  Nested Loop
--                         ->  Nested Loop
--                               ->  Nested Loop
--                                     ->  Bitmap Heap Scan on households h
--                                           Recheck Cond: (village_id = $4)
--                                           ->  Bitmap Index Scan on households_village
--                                                 Index Cond: (village_id = $4)
--                                     ->  Index Scan using sellers_household on sellers s
--                                           Index Cond: (household_id = h.id)
--                               ->  Index Scan using villages_pkey on villages v
--                                     Index Cond: (id = $4)
--                         ->  Index Scan using divisions_pkey on divisions d
--                               Index Cond: (id = v.county_id)
--                   ->  Limit
--                         ->  Index Scan Backward using household_supports_household on household_supports p
--                               Index Cond: ((household_id = h.id) AND (valid_from <= $2))
--                               Filter: ((valid_to IS NULL) OR (valid_to >= $1))
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
--     ->  Sort
--           Sort Key: incomes.village_code, incomes.code
--           ->  CTE Scan on incomes
--                 Filter: (($6 IS NULL) OR (ROW(village_code, code) > ROW($6, $7)))
