-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_grants_of_person
select id, role, subject_kind as "subjectKind", subject_id as "subjectId", granted_at as since
   from identity.grants where person_id = $1 and ended_at is null order by granted_at, id

--   Sort
--     Sort Key: granted_at, id
--     ->  Index Scan using grants_held_once on grants
--           Index Cond: (person_id = $1)
