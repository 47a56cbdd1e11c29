import { GrantService } from '@shanhuo/identity';
import { newId, newShortCode } from '@shanhuo/kernel';
import type { TestApi } from '../../support/test-api.js';

/** A household with a shop of its own. */
export interface SomeHousehold {
  readonly householdId: string;
  readonly sellerId: string;
  readonly sellerCode: string;
}

/** A cooperative. */
export interface SomeCooperative {
  readonly cooperativeId: string;
  readonly cooperativeCode: string;
}

type Api = Pick<TestApi, 'database' | 'app' | 'clock'>;

const run = (api: Api, text: string, values: readonly unknown[]): Promise<object[]> =>
  api.database.read({ text }, values);

/** A household that is nobody's member, and sells. `seller` acts for it. */
export async function addHousehold(api: Api, seller?: { readonly personId: string }): Promise<SomeHousehold> {
  const household = { householdId: newId(), sellerId: newId(), sellerCode: newShortCode() };
  await run(
    api,
    `insert into village_seller.households (id, name, name_en, village_id)
     select $1, '新来人家', 'New Family', id from village_seller.villages limit 1`,
    [household.householdId],
  );
  await run(
    api,
    `insert into village_seller.sellers (id, code, kind, standing, name, name_en, legal_ground, legal_ground_en, story,
       story_en, village_id, household_id, since, time_zone, due_on, shown_until)
     select $1, $2, 'own_produce_household', 'approved', '新来人家的店', 'Shop of the New Family', '自产农副产品', 'Own produce',
       '山里。', 'In the hills.', village_id, id, '2026-11-01', 'Asia/Shanghai', '2027-05-22',
       '2027-06-05' from village_seller.households where id = $3`,
    [household.sellerId, household.sellerCode, household.householdId],
  );
  if (seller !== undefined) {
    const grant = { role: 'seller', subjectKind: 'seller', subjectId: household.sellerId } as const;
    await api.database.inTransaction((tx) => api.app.get(GrantService).giveBySystem(tx, seller.personId, grant));
  }
  return household;
}

/** A cooperative without members. `manager` manages it. */
export async function addCooperative(api: Api, manager?: { readonly personId: string }): Promise<SomeCooperative> {
  const cooperative = { cooperativeId: newId(), cooperativeCode: newShortCode() };
  await run(
    api,
    `insert into village_seller.cooperatives (id, code, name, name_en, village_id, founded_on)
     select $1, $2, '另一家合作社', 'Another Cooperative', id, '2020-01-01' from village_seller.villages limit 1`,
    [cooperative.cooperativeId, cooperative.cooperativeCode],
  );
  if (manager !== undefined) {
    const grant = { role: 'manager', subjectKind: 'cooperative', subjectId: cooperative.cooperativeId } as const;
    await api.database.inTransaction((tx) => api.app.get(GrantService).giveBySystem(tx, manager.personId, grant));
  }
  return cooperative;
}

/** An open request; its id. */
export async function addRequest(
  api: Api,
  { householdId }: SomeHousehold,
  { cooperativeId }: SomeCooperative,
  askedBy: 'household' | 'cooperative',
): Promise<string> {
  const id = newId();
  await run(
    api,
    `insert into village_seller.membership_requests
       (id, cooperative_id, household_id, asked_by, state, asked_at, asked_by_person) values ($1, $2, $3, $4, 'open', $5, $1)`,
    [id, cooperativeId, householdId, askedBy, api.clock.now()],
  );
  return id;
}

/** Makes it a member, since long ago. */
export async function addMember(
  api: Api,
  { householdId }: SomeHousehold,
  { cooperativeId }: SomeCooperative,
): Promise<void> {
  await run(
    api,
    `insert into village_seller.cooperative_members (cooperative_id, household_id, joined_on, left_on)
     values ($1, $2, '2026-11-02', null)`,
    [cooperativeId, householdId],
  );
}
