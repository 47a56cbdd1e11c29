-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_search_words
select kind, words, said, category_code as "categoryCode" from catalog.search_words order by line

--   Index Scan using search_words_pkey on search_words
