import { statement } from '@shanhuo/database';

/**
 * `$1` sellers one sells for, `$2` cooperatives one manages, `$3` the person, where they are agent of any village, `$4`
 * today. Membership, permission, mandate and the agent's village are read with the seller, at each request: what a
 * household takes back, a last day that is over or a village that was taken away is gone from the next one on. An agent
 * who was none in between does not come back to old mandates.
 */
const HELD = `
  with held as (
    select s.id, 0 as way, null::uuid as cooperative_id, null::uuid as mandate_id, null::text[] as scopes,
      null::date as last_day
    from village_seller.sellers s where s.id = any($1)
    union all
    select s.id, 0, null, null, null, null from village_seller.sellers s where s.cooperative_id = any($2)
    union all
    select s.id, 1, m.cooperative_id, null, granted.scopes, null
    from village_seller.cooperative_members m
    join village_seller.sellers s on s.household_id = m.household_id
    cross join lateral (select array_agg(p.scope order by p.scope) as scopes from village_seller.member_permissions p
      where p.household_id = m.household_id and p.cooperative_id = m.cooperative_id and p.revoked_at is null) granted
    where m.cooperative_id = any($2) and m.left_on is null and granted.scopes is not null
    union all
    select m.seller_id, 2, null, m.id, m.scopes, m.valid_until
    from village_seller.mandates m
    join village_seller.sellers s on s.id = m.seller_id and s.standing <> 'left'
    where m.agent_id = $3 and m.state = 'granted' and $4::date between m.valid_from and m.valid_until
      and exists (select 1 from identity.grants g where g.person_id = m.agent_id and g.role = 'agent'
        and g.subject_kind = 'village' and g.subject_id = s.village_id and g.ended_at is null
        and g.granted_at <= m.granted_at))
  select s.id, s.code, s.kind, s.standing, s.name, s.name_en as "nameEn", s.cooperative_id as "cooperativeId",
    s.household_id as "householdId", h.way, h.cooperative_id as "actingId", c.name as "actingName",
    c.name_en as "actingNameEn", h.mandate_id as "mandateId", h.scopes, h.last_day::text as "lastDay"
  from held h join village_seller.sellers s on s.id = h.id
  left join village_seller.cooperatives c on c.id = h.cooperative_id`;
const OWN_FIRST = 'order by s.since, s.id, h.way, h.cooperative_id';

export const FIND_HELD_SELLERS = statement('village_seller.find_held_sellers', `${HELD} ${OWN_FIRST}`);
export const FIND_HELD_SELLER = statement('village_seller.find_held_seller', `${HELD} where s.code = $5 ${OWN_FIRST}`);
