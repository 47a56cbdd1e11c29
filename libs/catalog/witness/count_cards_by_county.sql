-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_cards_by_county
select code as key, sum(count)::int as count from (
       select code, count from catalog.card_counts where kind = 'county' and code = any($1)
       union all select county_code, count(*) from catalog.product_cards
         where county_code = any($1) and (opens_at is not null or closes_at is not null) and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) group by 1) c
     group by 1

--   GroupAggregate
--     Group Key: "*SELECT* 1".code
--     ->  Sort
--           Sort Key: "*SELECT* 1".code
--           ->  Append
--                 ->  Subquery Scan on "*SELECT* 1"
--                       ->  Index Scan using card_counts_pkey on card_counts
--                             Index Cond: ((kind = 'county'::text) AND (code = ANY ($1)))
--                 ->  GroupAggregate
--                       Group Key: product_cards.county_code
--                       ->  Sort
--                             Sort Key: product_cards.county_code
--                             ->  Index Scan using product_cards_windowed on product_cards
--                                   Index Cond: (county_code = ANY ($1))
--                                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))
