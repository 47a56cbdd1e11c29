-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.works_at_desk
select 1 from identity.grants where person_id = $1 and role in ('manager', 'operator') and ended_at is null limit 1

--   Limit
--     ->  Index Only Scan using grants_held_once on grants
--           Index Cond: ((person_id = $1) AND (role = ANY ('{manager,operator}'::text[])))
