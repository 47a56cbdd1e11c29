-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.drop_search_words
delete from catalog.search_words

--   Delete on search_words
--     ->  Seq Scan on search_words
--           Disabled: true
