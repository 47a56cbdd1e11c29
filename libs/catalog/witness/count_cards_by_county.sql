-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_cards_by_county
select code as key, count from catalog.card_counts where kind = 'county' and code = any($1)

--   Index Scan using card_counts_pkey on card_counts
--     Index Cond: ((kind = 'county'::text) AND (code = ANY ($1)))
