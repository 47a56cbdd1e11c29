import { GrantService } from '@shanhuo/identity';
import type { TestApi } from '../../support/test-api.js';
import { CODES } from './world-records.js';

/** Arguments of the queries of memberships and of a household's money, by field and argument. */
export const MEMBERSHIP_ARGUMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  membership: { sellerCode: CODES.seller },
  shopStanding: { sellerCode: CODES.seller },
  householdMoney: { sellerCode: CODES.seller },
  cooperativeMembers: { cooperativeCode: CODES.cooperative },
  membershipRequests: { cooperativeCode: CODES.cooperative },
  villageHouseholdIncomes: { villageCode: CODES.village },
  villageHarvests: { villageCode: CODES.village },
  cooperativeLots: { cooperativeCode: CODES.cooperative },
  cooperativeHarvests: { cooperativeCode: CODES.cooperative },
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
