-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_cards_by_category
select code as key, sum(count)::int as count from (
       select code, count from catalog.card_counts where kind = 'category' and code = any($1)
       union all select category_code, count(*) from catalog.product_cards
         where category_code = any($1) and (opens_at is not null or closes_at is not null) and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) group by 1) c
     group by 1

--   GroupAggregate
--     Group Key: "*SELECT* 1".code
--     ->  Sort
--           Sort Key: "*SELECT* 1".code
--           ->  Append
--                 ->  Subquery Scan on "*SELECT* 1"
--                       ->  Index Scan using card_counts_pkey on card_counts
--                             Index Cond: ((kind = 'category'::text) AND (code = ANY ($1)))
--                 ->  GroupAggregate
--                       Group Key: product_cards.category_code
--                       ->  Index Scan using product_cards_windowed on product_cards
--                             Index Cond: (category_code = ANY ($1))
--                             Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))
