-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_live_sessions_of_person
select id, started_at as "startedAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", device,
          address_area as "addressArea"
   from auth.sessions where person_id = $1 and ended_at is null and expires_at > $2
   order by started_at desc, id desc limit 100

--   Limit
--     ->  Sort
--           Sort Key: started_at DESC, id DESC
--           ->  Bitmap Heap Scan on sessions
--                 Recheck Cond: (person_id = $1)
--                 Filter: ((ended_at IS NULL) AND (expires_at > $2))
--                 ->  Bitmap Index Scan on sessions_person_started_at
--                       Index Cond: (person_id = $1)
