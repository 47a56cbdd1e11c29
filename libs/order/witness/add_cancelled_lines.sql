-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.add_cancelled_lines
insert into orders.cancelled_lines (id, cancellation_id, line_id, quantity)
   select id, $2, line_id, quantity from unnest($1::uuid[], $3::uuid[], $4::int[]) as c (id, line_id, quantity)

--   Insert on cancelled_lines
--     ->  Function Scan on c
