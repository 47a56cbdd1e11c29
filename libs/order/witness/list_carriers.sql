-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.list_carriers
select code, name, name_en as "nameEn" from orders.carriers order by position, code

--   Sort
--     Sort Key: "position", code
--     ->  Seq Scan on carriers
--           Disabled: true
