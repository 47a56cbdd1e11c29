import { statement } from '@shanhuo/database';

const REQUEST = `
  select r.id, r.asked_by as "askedBy", r.state, r.asked_at as "askedAt", r.ended_at as "endedAt",
    r.household_id as "householdId", h.name as "householdName", h.name_en as "householdNameEn",
    r.cooperative_id as "cooperativeId", c.code as "cooperativeCode", c.name as "cooperativeName",
    c.name_en as "cooperativeNameEn", shop.id as "sellerId", shop.code as "sellerCode"
  from village_seller.membership_requests r
  join village_seller.households h on h.id = r.household_id
  join village_seller.cooperatives c on c.id = r.cooperative_id
  cross join lateral (select s.id, s.code from village_seller.sellers s where s.household_id = r.household_id
    order by s.since, s.id limit 1) shop`;

/** Of what one holds: `$2` households, `$3` cooperatives. */
export const LOCK_REQUEST = statement(
  'village_seller.lock_membership_request',
  `${REQUEST} where r.id = $1 and (r.household_id = any($2) or r.cooperative_id = any($3)) for no key update of r`,
);
export const FIND_REQUEST = statement('village_seller.find_membership_request', `${REQUEST} where r.id = $1`);
export const LIST_REQUESTS_OF_HOUSEHOLD = statement(
  'village_seller.list_membership_requests_of_household',
  `${REQUEST} where r.household_id = $1 and r.state = 'open' order by r.asked_at, r.id limit 100`,
);
export const LIST_REQUESTS_OF_COOPERATIVE = statement(
  'village_seller.list_membership_requests_of_cooperative',
  `${REQUEST} where r.cooperative_id = $1 and r.state = 'open' order by r.asked_at, r.id limit 100`,
);

/** Nothing where one of the two has asked already. */
export const ADD_REQUEST = statement(
  'village_seller.add_membership_request',
  `insert into village_seller.membership_requests
     (id, cooperative_id, household_id, asked_by, state, asked_at, asked_by_person)
   values ($1, $2, $3, $4, 'open', $5, $6)
   on conflict (household_id, cooperative_id) where state = 'open' do nothing returning id`,
);
export const END_REQUEST = statement(
  'village_seller.end_membership_request',
  `update village_seller.membership_requests set state = $2, ended_at = $3, ended_by_person = $4
   where id = $1 and state = 'open' returning id`,
);

/** Others who join, leave or let somebody in for the same household wait for this transaction. */
export const LOCK_HOUSEHOLD = statement(
  'village_seller.lock_household',
  `select id from village_seller.households where id = $1 for no key update`,
);
export const FIND_CURRENT = statement(
  'village_seller.find_running_membership',
  `select m.cooperative_id as "cooperativeId", c.code as "cooperativeCode", c.name as "cooperativeName",
     c.name_en as "cooperativeNameEn", m.joined_on as "joinedOn", m.left_on as "leftOn"
   from village_seller.cooperative_members m join village_seller.cooperatives c on c.id = m.cooperative_id
   where m.household_id = $1 and m.left_on is null`,
);
export const LIST_PAST = statement(
  'village_seller.list_past_memberships',
  `select m.cooperative_id as "cooperativeId", c.code as "cooperativeCode", c.name as "cooperativeName",
     c.name_en as "cooperativeNameEn", m.joined_on as "joinedOn", m.left_on as "leftOn"
   from village_seller.cooperative_members m join village_seller.cooperatives c on c.id = m.cooperative_id
   where m.household_id = $1 and m.left_on is not null order by m.left_on desc, m.joined_on desc limit 20`,
);
/** Who comes back on the day they left goes on with the membership that ended. */
export const JOIN = statement(
  'village_seller.join_cooperative',
  `insert into village_seller.cooperative_members (cooperative_id, household_id, joined_on, left_on)
   values ($1, $2, $3, null)
   on conflict (cooperative_id, household_id, joined_on) do update set left_on = null`,
);
export const LEAVE = statement(
  'village_seller.leave_cooperative',
  `update village_seller.cooperative_members set left_on = $3
   where cooperative_id = $1 and household_id = $2 and left_on is null returning joined_on as "joinedOn"`,
);

export const LIST_PERMISSIONS = statement(
  'village_seller.list_member_permissions',
  `select scope, granted_at as "grantedAt" from village_seller.member_permissions
   where household_id = $1 and cooperative_id = $2 and revoked_at is null order by granted_at, scope`,
);
export const GRANT = statement(
  'village_seller.grant_to_cooperative',
  `insert into village_seller.member_permissions (id, household_id, cooperative_id, scope, granted_at, granted_by)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (household_id, cooperative_id, scope) where revoked_at is null do nothing returning id`,
);
/** All of them where `$3` is null. */
export const REVOKE = statement(
  'village_seller.revoke_from_cooperative',
  `update village_seller.member_permissions set revoked_at = $4, revoked_by = $5
   where household_id = $1 and cooperative_id = $2 and ($3::text is null or scope = $3) and revoked_at is null
   returning scope`,
);

export const LIST_MEMBERS = statement(
  'village_seller.list_members',
  `select m.household_id as "householdId", h.name as "householdName", h.name_en as "householdNameEn",
     m.joined_on as "joinedOn", shop.id as "sellerId", granted.scopes
   from village_seller.cooperative_members m
   join village_seller.households h on h.id = m.household_id
   left join lateral (select s.id from village_seller.sellers s where s.household_id = m.household_id
     order by s.since, s.id limit 1) shop on true
   cross join lateral (select coalesce(array_agg(p.scope order by p.scope), '{}') as scopes
     from village_seller.member_permissions p
     where p.household_id = m.household_id and p.cooperative_id = m.cooperative_id and p.revoked_at is null) granted
   where m.cooperative_id = $1 and m.left_on is null and m.household_id > $2
   order by m.household_id limit $3`,
);

export const FIND_COOPERATIVE = statement(
  'village_seller.find_cooperative_to_join',
  `select id, code, name, name_en as "nameEn" from village_seller.cooperatives where code = $1`,
);
/** A shop the public sees, of a household. */
export const FIND_HOUSEHOLD_OF_SHOP = statement(
  'village_seller.find_household_of_shop',
  `select s.id, s.code, s.household_id as "householdId" from village_seller.sellers s
   where s.code = $1 and s.standing in ('approved', 'paused', 'leaving')`,
);
/** Whom to tell of what concerns a household: whoever sells for one of its shops. */
export const FIND_SHOPS_OF_HOUSEHOLD = statement(
  'village_seller.find_shops_of_household',
  `select id from village_seller.sellers where household_id = $1`,
);
export const FIND_HOUSEHOLD = statement(
  'village_seller.find_household',
  `select name, name_en as "nameEn" from village_seller.households where id = $1`,
);
