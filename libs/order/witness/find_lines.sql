-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_lines
select l.id as "id", l.seller_order_id as "sellerOrderId", l.position as "position", l.product_id as "productId", l.variant_id as "variantId", l.product_code as "productCode", l.title as "title", l.title_en as "titleEn", l.label as "label", l.label_en as "labelEn", l.picture_hash as "pictureHash", l.picture_width as "pictureWidth", l.picture_height as "pictureHeight", l.category_code as "categoryCode", l.unit_price_fen as "unitPriceFen", l.quantity as "quantity", l.cancelled_quantity as "cancelledQuantity", l.net_weight_grams as "netWeightGrams", l.shipping_weight_grams as "shippingWeightGrams", l.packed_grams as "packedGrams", l.return_class as "returnClass", l.cooperative_id as "cooperativeId", l.cooperative_bp as "cooperativeBp", l.platform_bp as "platformBp", l.payment_cost_bp as "paymentCostBp" from orders.lines l where l.seller_order_id = any($1) order by l.seller_order_id, l.position

--   Sort
--     Sort Key: seller_order_id, "position"
--     ->  Bitmap Heap Scan on lines l
--           Recheck Cond: (seller_order_id = ANY ($1))
--           ->  Bitmap Index Scan on lines_seller_order
--                 Index Cond: (seller_order_id = ANY ($1))
