-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_refused_words
select kind, word, level, unless, why, why_en as "whyEn", instead, instead_en as "insteadEn" from catalog.refused_words
   order by kind, word

--   Index Scan using refused_words_pkey on refused_words
