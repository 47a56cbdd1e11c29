-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_shipped_lines
select p.line_id as "lineId", sum(p.quantity)::int as quantity,
    sum(least(coalesce(p.packed_grams, p.quantity * l.net_weight_grams), p.quantity * l.net_weight_grams))::int as grams,
    bool_or(p.packed_grams is not null) as "isWeighed"
   from orders.lines l join orders.shipment_lines p on p.line_id = l.id
   where l.seller_order_id = $1 group by p.line_id

--   GroupAggregate
--     Group Key: p.line_id
--     ->  Sort
--           Sort Key: p.line_id
--           ->  Nested Loop
--                 ->  Index Scan using lines_seller_order on lines l
--                       Index Cond: (seller_order_id = $1)
--                 ->  Bitmap Heap Scan on shipment_lines p
--                       Recheck Cond: (l.id = line_id)
--                       ->  Bitmap Index Scan on shipment_lines_line
--                             Index Cond: (line_id = l.id)
