-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_listings_to_correct
select p.seller_id as id, count(*)::int as count
   from catalog.products p join catalog.product_revisions r on r.product_id = p.id and r.state = 'changes_wanted'
   where p.seller_id = any($1) and p.state <> 'withdrawn' group by p.seller_id

--   GroupAggregate
--     Group Key: p.seller_id
--     ->  Sort
--           Sort Key: p.seller_id
--           ->  Nested Loop
--                 ->  Bitmap Heap Scan on product_revisions r
--                       Recheck Cond: (state = ANY ('{draft,in_review,changes_wanted}'::text[]))
--                       Filter: (state = 'changes_wanted'::text)
--                       ->  Bitmap Index Scan on product_revisions_one_open
--                 ->  Memoize
--                       Cache Key: r.product_id
--                       Cache Mode: logical
--                       ->  Index Scan using products_pkey on products p
--                             Index Cond: (id = r.product_id)
--                             Filter: ((state <> 'withdrawn'::text) AND (seller_id = ANY ($1)))
