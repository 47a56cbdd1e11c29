-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_live_session
select s.id as "sessionId", s.person_id as "personId", s.method, s.started_at as "startedAt",
          s.second_factor_at is not null as "secondFactorPassed", s.last_seen_at as "lastSeenAt",
          coalesce((
            select json_agg(json_build_object('role', g.role, 'subjectKind', g.subject_kind, 'subjectId', g.subject_id))
            from identity.grants g where g.person_id = s.person_id and g.ended_at is null
          ), '[]') as grants
   from auth.sessions s
   where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2

--   Index Scan using sessions_token on sessions s
--     Index Cond: (token_hash = $1)
--     Filter: ((ended_at IS NULL) AND (expires_at > $2))
--     SubPlan 1
--       ->  Aggregate
--             ->  Index Only Scan using grants_held_once on grants g
--                   Index Cond: (person_id = s.person_id)
