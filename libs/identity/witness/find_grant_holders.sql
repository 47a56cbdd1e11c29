-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_grant_holders
select distinct asked.number, g.person_id as "personId"
   from unnest($1::int[], $2::text[], $3::text[], $4::uuid[]) as asked (number, role, subject_kind, subject_id)
   join identity.grants g using (role, subject_kind, subject_id)
   where g.ended_at is null order by asked.number, g.person_id

--   Unique
--     ->  Sort
--           Sort Key: asked.number, g.person_id
--           ->  Hash Join
--                 Hash Cond: ((g.role = asked.role) AND (g.subject_kind = asked.subject_kind) AND (g.subject_id = asked.subject_id))
--                 ->  Bitmap Heap Scan on grants g
--                       Recheck Cond: (ended_at IS NULL)
--                       ->  Bitmap Index Scan on grants_subject
--                 ->  Hash
--                       ->  Function Scan on asked
