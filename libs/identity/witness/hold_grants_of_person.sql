-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.hold_grants_of_person
select role, subject_kind as "subjectKind", subject_id as "subjectId"
   from identity.grants where person_id = $1 and ended_at is null order by id for share

--   LockRows
--     ->  Sort
--           Sort Key: id
--           ->  Index Scan using grants_held_once on grants
--                 Index Cond: (person_id = $1)
--                 Filter: (ended_at IS NULL)
