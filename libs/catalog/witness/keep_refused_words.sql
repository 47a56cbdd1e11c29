-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_refused_words
insert into catalog.refused_words (kind, word, level, unless, why, why_en, instead, instead_en)
   select kind, word, level, unless, why, "whyEn", instead, "insteadEn"
   from json_to_recordset($1) as w (kind text, word text, level text, unless text[], why text, "whyEn" text,
     instead text, "insteadEn" text)

--   Insert on refused_words
--     ->  Function Scan on json_to_recordset w
