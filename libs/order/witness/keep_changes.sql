-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.keep_changes
insert into orders.changes (id, order_id, seller_order_id, from_state, to_state, changed_at, by_kind, by_person, reason)
   select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::uuid[],
     $9::text[])

--   Insert on changes
--     ->  Function Scan on unnest
