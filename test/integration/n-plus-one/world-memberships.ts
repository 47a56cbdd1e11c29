import { GrantService } from '@shanhuo/identity';
import { chinaDayOf } from '@shanhuo/kernel';
import type { TestApi } from '../../support/test-api.js';
import { CODES } from './world-records.js';

const FIRST_CALL = '00000001';

/** Arguments of the queries of memberships and of a household's money, by field and argument. */
export const MEMBERSHIP_ARGUMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  membership: { sellerCode: CODES.seller },
  shopStanding: { sellerCode: CODES.seller },
  householdMoney: { sellerCode: CODES.seller },
  callBack: { code: FIRST_CALL },
  mandateBook: { sellerCode: CODES.seller },
  consentBook: { sellerCode: CODES.seller },
  mandatesOfShop: { sellerCode: CODES.seller },
  mandatesServed: { villageCode: CODES.village },
  cooperativeMembers: { cooperativeCode: CODES.cooperative },
  membershipRequests: { cooperativeCode: CODES.cooperative },
  villageHouseholdIncomes: { villageCode: CODES.village },
  villageHarvests: { villageCode: CODES.village },
  cooperativeLots: { cooperativeCode: CODES.cooperative },
  cooperativeHarvests: { cooperativeCode: CODES.cooperative },
  wantedSearches: { cooperativeCode: CODES.cooperative },
};

/** Lets a person manage the first cooperative, whose members ask, let it in, and have been members elsewhere. */
export async function fillMemberships(api: TestApi, personId: string): Promise<void> {
  const run = <Row extends object>(text: string, values: readonly unknown[]) =>
    api.database.read<Row>({ text }, values);
  const find = `select id from village_seller.cooperatives where code = $1`;
  const [cooperative] = await run<{ id: string }>(find, [CODES.cooperative]);
  const cooperativeId = cooperative?.id ?? '';
  const grant = { role: 'manager', subjectKind: 'cooperative', subjectId: cooperativeId } as const;
  await api.database.inTransaction((tx) => api.app.get(GrantService).giveBySystem(tx, personId, grant));
  await run(
    `insert into village_seller.membership_requests
       (id, cooperative_id, household_id, asked_by, state, asked_at, asked_by_person)
     select gen_random_uuid(), $1::uuid, household_id, 'household', 'open', '2026-11-01'::timestamptz, $2::uuid
     from village_seller.cooperative_members where cooperative_id = $1
     union all
     select gen_random_uuid(), c.id, s.household_id, 'cooperative', 'open', '2026-11-01'::timestamptz, $2::uuid
     from village_seller.sellers s, village_seller.cooperatives c where s.code = $3 and c.id <> $1`,
    [cooperativeId, personId, CODES.seller],
  );
  await run(
    `insert into village_seller.cooperative_members (cooperative_id, household_id, joined_on, left_on)
     select c.id, s.household_id, '2019-01-01'::date, '2019-12-31'::date
     from village_seller.sellers s, village_seller.cooperatives c where s.code = $1`,
    [CODES.seller],
  );
  await run(
    `insert into village_seller.member_permissions (id, household_id, cooperative_id, scope, granted_at, granted_by)
     select gen_random_uuid(), household_id, cooperative_id, scope, '2026-11-01'::timestamptz, $2::uuid
     from village_seller.cooperative_members cross join (values ('ship'), ('list')) as let (scope) where cooperative_id = $1 and left_on is null`,
    [cooperativeId, personId],
  );
  await run(
    `insert into village_seller.household_supports (id, household_id, kind, valid_from, source, set_at, set_by)
     select gen_random_uuid(), id, 'monitored', '2020-01-01'::date, '名册', '2026-11-01'::timestamptz, $1::uuid
     from village_seller.households`,
    [personId],
  );
  // As many words as sellers were searched for in vain today.
  await run(
    `insert into catalog.missed_searches (day, words, county_code, count)
     select $1::date, '没有的' || row_number() over (order by code), '', 9 from village_seller.sellers`,
    [chinaDayOf(api.clock.now())],
  );
  // Every seller is due, and handed in that it is verified again.
  await run(`update village_seller.sellers set due_on = '2026-12-01'`, []);
  // Each household is a petty trader whose trade was counted: how near it is to the limit is asked of all at once.
  await run(`update village_seller.sellers set kind = 'petty_trade' where household_id is not null`, []);
  await run(
    `insert into village_seller.petty_trades (seller_id, net_fen, first_day, last_day, counted_limit_fen, counted_at, near_since)
     select id, 9000000, '2025-11-23', '2026-11-22', 10000000, '2026-11-22', '2026-11-22' from village_seller.sellers
     where kind = 'petty_trade' on conflict do nothing`,
    [],
  );
  await run(
    `insert into village_seller.reverifications (id, seller_id, state, words, handed_in_at, handed_in_by, due_on)
     select gen_random_uuid(), id, 'handed_in', '没有变化', '2026-11-01'::timestamptz, $1::uuid, due_on
     from village_seller.sellers`,
    [personId],
  );
}

/** Mandates of all households, one that runs and as many that ended as there are shops; and what was done under them. */
export async function fillMandates(api: TestApi, agentId: string, others: string): Promise<void> {
  const run = (text: string, values: readonly unknown[]) => api.database.read({ text }, values);
  const insert = `insert into village_seller.mandates (id, seller_id, agent_id, scopes, valid_from, valid_until, words,
    words_en, state, asked_at, asked_by, granted_at, granted_by, consent_way, ended_at, ended_by)`;
  const at = api.clock.now();
  await run(
    `${insert}
     select gen_random_uuid(), id, $1::uuid, array['list'], '2026-11-01'::date, '2027-10-31'::date, '委托', 'Mandate', 'granted',
       $2::timestamptz, $1, $2, $1, 'own_page', null::timestamptz, null::uuid
     from village_seller.sellers where household_id is not null
     union all
     select gen_random_uuid(), s.id, $3::uuid, array['list'], '2026-11-01', '2027-10-31', '委托', 'Mandate', 'revoked', $2, $3, $2,
       $3, 'own_page', $2, $3
     from village_seller.sellers s, village_seller.sellers each where s.code = $4`,
    [agentId, at, others, CODES.seller],
  );
  // One that runs, and as many that ended as there are shops.
  await run(
    `insert into village_seller.consents (id, seller_id, purpose, words_version, words, words_en, valid_until, given_at, given_by,
       way, ended_at, ended_by)
     select gen_random_uuid(), s.id, 'story', 1, '同意', 'Agreed', '2027-10-31'::date, $1::timestamptz, $2::uuid, 'own_page',
       $1::timestamptz, $2::uuid from village_seller.sellers s, village_seller.sellers each where s.code = $3
     union all
     select gen_random_uuid(), s.id, 'story', 1, '同意', 'Agreed', '2027-10-31', $1, $2, 'own_page', null, null
     from village_seller.sellers s where s.household_id is not null`,
    [at, agentId, CODES.seller],
  );
  await run(
    `insert into database.audit_entries (id, at, actor_id, on_behalf_of_id, action, subject_kind, subject_id, outcome, details)
     select gen_random_uuid(), $1::timestamptz, $2::uuid, s.id, 'listing.paused', 'product', s.id::text, 'done',
       '{"what": {"zh-CN": "暂停了商品", "en": "paused"}}'
     from village_seller.sellers s, village_seller.sellers each where s.code = $3`,
    [at, agentId, CODES.seller],
  );
}

/** A request to be called from each shop there is. */
export async function fillCallBacks(api: TestApi, personId: string): Promise<void> {
  const text = `insert into village_seller.call_backs (id, code, request_id, topic, about_kind, about_shop_code, seller_id,
      person_id, language, phone_index, masked_phone, sealed_phone, state, asked_at)
    select gen_random_uuid(), lpad(row_number() over (order by code)::text, 8, '0'), gen_random_uuid(), 'selling', 'shop', code,
      id, $1::uuid, 'zh-CN', decode(md5(code), 'hex'), '138****0000', 'sealed', 'open', $2::timestamptz
    from village_seller.sellers`;
  await api.database.read({ text }, [personId, api.clock.now()]);
}
