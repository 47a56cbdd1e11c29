-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_search_words
insert into catalog.search_words (line, kind, words, said, category_code)
   select line, kind, words, said, "categoryCode"
   from json_to_recordset($1) as w (line int, kind text, words text[], said text[], "categoryCode" text)

--   Insert on search_words
--     ->  Function Scan on json_to_recordset w
