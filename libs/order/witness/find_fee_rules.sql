-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_fee_rules
select role, seller_kind as "sellerKind", category_code as "categoryCode", cooperative_id as "cooperativeId",
    basis_points as "basisPoints", valid_from as "validFrom"
   from orders.fee_rules where valid_from <= $1::date and (valid_to is null or valid_to > $1::date)

--   Seq Scan on fee_rules
--     Disabled: true
--     Filter: ((valid_from <= $1) AND ((valid_to IS NULL) OR (valid_to > $1)))
