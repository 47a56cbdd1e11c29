-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.claim_product
insert into catalog.products (id, code, seller_id, village_id, title, title_en, description, description_en,
    return_class, ship_within_hours, state, client_request_id)
   select $1, $2, e.id, e.village_id, '', '', '', '', 'seven_day', 48, 'draft', $4
   from village_seller.sellers e where e.id = $3
   on conflict (seller_id, client_request_id) where client_request_id is not null do nothing
   returning id

--   Insert on products
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: products_client_request
--     ->  Index Scan using sellers_pkey on sellers e
--           Index Cond: (id = $3)
