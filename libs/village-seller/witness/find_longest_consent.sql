-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_longest_consent
select value from village_seller.terms where name = 'longest_consent_months' and valid_from <= $1::date
   order by valid_from desc limit 1

--   Limit
--     ->  Index Scan Backward using terms_pkey on terms
--           Index Cond: ((name = 'longest_consent_months'::text) AND (valid_from <= $1))
