-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_certified_of_lot
select count(*)::int as count, coalesce(sum(quantity), 0)::int as quantity from catalog.lot_certificates where lot_id = $1

--   Aggregate
--     ->  Index Scan using lot_certificates_lot on lot_certificates
--           Index Cond: (lot_id = $1)
