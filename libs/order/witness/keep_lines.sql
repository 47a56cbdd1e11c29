-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.keep_lines
update orders.lines l set cancelled_quantity = w.cancelled_quantity, packed_grams = w.packed_grams
   from unnest($1::uuid[], $2::int[], $3::int[]) as w (id, cancelled_quantity, packed_grams)
   where l.id = w.id and l.id = any($1)

--   Update on lines l
--     ->  Hash Join
--           Hash Cond: (l.id = w.id)
--           ->  Bitmap Heap Scan on lines l
--                 Recheck Cond: (id = ANY ($1))
--                 ->  Bitmap Index Scan on lines_pkey
--                       Index Cond: (id = ANY ($1))
--           ->  Hash
--                 ->  Function Scan on w
