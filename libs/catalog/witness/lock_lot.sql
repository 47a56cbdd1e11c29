-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_lot
select l.id, l.product_id as "productId", l.harvested_on::text as "harvestedOn", l.quantity, l.unit, l.place, l.note,
    l.records, l.closed_at as "closedAt"
   from catalog.lots l where l.code = $2 and l.seller_id = $1 for no key update

--   LockRows
--     ->  Index Scan using lots_code on lots l
--           Index Cond: (code = $2)
--           Filter: (seller_id = $1)
