-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_application.en
select a.id, a.code, a.person_id as "personId", a.kind, a.state, a.shop_name_en as "shopName", a.grows,
    g.name_en as "legalGround", a.credit_code as "creditCode", a.founded_on as "foundedOn",
    a.submitted_at as "submittedAt", a.recommended_at as "recommendedAt", a.decided_at as "decidedAt",
    a.seller_id as "sellerId", to_json(village) as village, to_json(real_name) as "realName",
    items.list as items, changes.list as changes
  from village_seller.applications a
  join village_seller.legal_grounds g on g.code = a.legal_ground_code
  cross join lateral (select 
  v.id, v.code, v.name_en as name, v.kind = 'community' as community, v.county_id as "countyId",
  t.name_en as "townName", c.name_en as "countyName", left(v.code, 6) as "countyCode", c.alleviated from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id where v.id = a.village_id) village
  left join lateral (select r.masked_name as "maskedName", r.masked_identity_number as "maskedIdentityNumber", r.level,
      r.due_on as "dueOn"
    from identity.real_names r where r.person_id = a.person_id) real_name on true
  cross join lateral (select coalesce(json_agg(json_build_object('id', i.id, 'code', i.code, 'kind', i.item_kind,
      'words', i.words_en, 'required', i.required, 'doneAt', d.done_at, 'documentId', d.document_id)
      order by i.position, i.id), '[]') as list
    from village_seller.application_items d join village_seller.checklist_items i on i.id = d.item_id
    where d.application_id = a.id) items
  cross join lateral (select coalesce(json_agg(json_build_object('at', c.changed_at, 'byKind', c.by_kind,
      'from', c.from_state, 'to', c.to_state, 'reason', c.reason) order by c.changed_at, c.id), '[]') as list
    from village_seller.application_changes c where c.application_id = a.id) changes
  where a.code = $1 and (a.person_id = $2 or a.village_id = any($3) or $4)

--   Nested Loop
--     ->  Nested Loop
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Nested Loop
--                                         ->  Index Scan using applications_code on applications a
--                                               Index Cond: (code = $1)
--                                               Filter: ((person_id = $2) OR (village_id = ANY ($3)) OR $4)
--                                         ->  Index Scan using legal_grounds_pkey on legal_grounds g
--                                               Index Cond: (code = a.legal_ground_code)
--                                   ->  Index Scan using villages_pkey on villages v
--                                         Index Cond: (id = a.village_id)
--                             ->  Index Scan using divisions_pkey on divisions t
--                                   Index Cond: (id = v.town_id)
--                       ->  Index Scan using divisions_pkey on divisions c
--                             Index Cond: (id = v.county_id)
--                 ->  Index Scan using real_names_pkey on real_names r
--                       Index Cond: (person_id = a.person_id)
--           ->  Aggregate
--                 ->  Sort
--                       Sort Key: i."position", i.id
--                       ->  Nested Loop
--                             ->  Bitmap Heap Scan on application_items d
--                                   Recheck Cond: (application_id = a.id)
--                                   ->  Bitmap Index Scan on application_items_pkey
--                                         Index Cond: (application_id = a.id)
--                             ->  Index Scan using checklist_items_pkey on checklist_items i
--                                   Index Cond: (id = d.item_id)
--     ->  Aggregate
--           ->  Sort
--                 Sort Key: c_1.changed_at, c_1.id
--                 ->  Bitmap Heap Scan on application_changes c_1
--                       Recheck Cond: (application_id = a.id)
--                       ->  Bitmap Index Scan on application_changes_application
--                             Index Cond: (application_id = a.id)

-- village_seller.find_application.zh
select a.id, a.code, a.person_id as "personId", a.kind, a.state, a.shop_name as "shopName", a.grows,
    g.name as "legalGround", a.credit_code as "creditCode", a.founded_on as "foundedOn",
    a.submitted_at as "submittedAt", a.recommended_at as "recommendedAt", a.decided_at as "decidedAt",
    a.seller_id as "sellerId", to_json(village) as village, to_json(real_name) as "realName",
    items.list as items, changes.list as changes
  from village_seller.applications a
  join village_seller.legal_grounds g on g.code = a.legal_ground_code
  cross join lateral (select 
  v.id, v.code, v.name as name, v.kind = 'community' as community, v.county_id as "countyId",
  t.name as "townName", c.name as "countyName", left(v.code, 6) as "countyCode", c.alleviated from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id where v.id = a.village_id) village
  left join lateral (select r.masked_name as "maskedName", r.masked_identity_number as "maskedIdentityNumber", r.level,
      r.due_on as "dueOn"
    from identity.real_names r where r.person_id = a.person_id) real_name on true
  cross join lateral (select coalesce(json_agg(json_build_object('id', i.id, 'code', i.code, 'kind', i.item_kind,
      'words', i.words, 'required', i.required, 'doneAt', d.done_at, 'documentId', d.document_id)
      order by i.position, i.id), '[]') as list
    from village_seller.application_items d join village_seller.checklist_items i on i.id = d.item_id
    where d.application_id = a.id) items
  cross join lateral (select coalesce(json_agg(json_build_object('at', c.changed_at, 'byKind', c.by_kind,
      'from', c.from_state, 'to', c.to_state, 'reason', c.reason) order by c.changed_at, c.id), '[]') as list
    from village_seller.application_changes c where c.application_id = a.id) changes
  where a.code = $1 and (a.person_id = $2 or a.village_id = any($3) or $4)

--   Nested Loop
--     ->  Nested Loop
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Nested Loop
--                                         ->  Index Scan using applications_code on applications a
--                                               Index Cond: (code = $1)
--                                               Filter: ((person_id = $2) OR (village_id = ANY ($3)) OR $4)
--                                         ->  Index Scan using legal_grounds_pkey on legal_grounds g
--                                               Index Cond: (code = a.legal_ground_code)
--                                   ->  Index Scan using villages_pkey on villages v
--                                         Index Cond: (id = a.village_id)
--                             ->  Index Scan using divisions_pkey on divisions t
--                                   Index Cond: (id = v.town_id)
--                       ->  Index Scan using divisions_pkey on divisions c
--                             Index Cond: (id = v.county_id)
--                 ->  Index Scan using real_names_pkey on real_names r
--                       Index Cond: (person_id = a.person_id)
--           ->  Aggregate
--                 ->  Sort
--                       Sort Key: i."position", i.id
--                       ->  Nested Loop
--                             ->  Bitmap Heap Scan on application_items d
--                                   Recheck Cond: (application_id = a.id)
--                                   ->  Bitmap Index Scan on application_items_pkey
--                                         Index Cond: (application_id = a.id)
--                             ->  Index Scan using checklist_items_pkey on checklist_items i
--                                   Index Cond: (id = d.item_id)
--     ->  Aggregate
--           ->  Sort
--                 Sort Key: c_1.changed_at, c_1.id
--                 ->  Bitmap Heap Scan on application_changes c_1
--                       Recheck Cond: (application_id = a.id)
--                       ->  Bitmap Index Scan on application_changes_application
--                             Index Cond: (application_id = a.id)
