-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.drop_refused_words
delete from catalog.refused_words

--   Delete on refused_words
--     ->  Seq Scan on refused_words
--           Disabled: true
