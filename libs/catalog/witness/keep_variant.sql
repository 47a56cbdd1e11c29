-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_variant
with kept as (
    insert into catalog.variants (id, product_id, label, label_en, pack_amount, pack_unit, net_weight_grams, item_count,
      shipping_weight_grams, price_fen, position)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce(max(v.position), 0) + 1
    from catalog.variants v where v.product_id = $2),
   priced as (
    insert into catalog.price_changes (id, variant_id, from_fen, to_fen, at, by_person)
    values ($11, $1, null, $10, $13, $14)),
   counted as (
    insert into catalog.stock_changes (id, variant_id, why, from_on_hand, to_on_hand, at, by_person, by_cooperative)
    values ($12, $1, 'listed', 0, $15, $13, $14, $16))
   insert into catalog.stock (variant_id, on_hand, reserved) values ($1, $15, 0)

--   Insert on stock
--     CTE kept
--       ->  Insert on variants
--             ->  Subquery Scan on "*SELECT*"
--                   ->  Aggregate
--                         ->  Bitmap Heap Scan on variants v
--                               Recheck Cond: (product_id = $2)
--                               ->  Bitmap Index Scan on variants_product
--                                     Index Cond: (product_id = $2)
--     CTE priced
--       ->  Insert on price_changes
--             ->  Result
--     CTE counted
--       ->  Insert on stock_changes
--             ->  Result
--     ->  Result
